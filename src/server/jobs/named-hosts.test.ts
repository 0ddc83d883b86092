import { expect, test } from 'vitest'
import { openHouse } from '../app.fixture.ts'
import { json, openTeam } from '../people/team.fixture.ts'

const size = { width: 512, height: 512 }
const post = (params: object) => ({
  method: 'POST',
  headers: { ...json, 'idempotency-key': crypto.randomUUID() },
  body: JSON.stringify({
    model: 'krea-flux-1-krea-dev',
    params: { positivePrompt: 'a garden', ...size, ...params },
  }),
})
const elsewhere = 'https://169.254.169.254/latest'

test('door 5: in a team the engine is told to call named hosts alone, and the leaf is named', async () => {
  const team = await openTeam({ callHosts: ['hooks.example'] })
  for (const path of ['webhookURL', 'uploadEndpoint']) {
    const reply = await team.ana.call('/api/generations', post({ [path]: elsewhere }))
    expect(reply.status).toBe(422)
    const { error } = await reply.json()
    expect(error).toMatchObject({ code: 'validation', path })
    expect(error.message).toContain('hooks.example')
  }
  for (const address of ['https://hooks.example.evil/x', 'https://hooks.example:8443/x'])
    expect((await team.ana.call('/api/generations', post({ webhookURL: address }))).status).toBe(
      422,
    )
  const named = post({ webhookURL: 'https://hooks.example/x?secret=1' })
  expect((await team.ana.call('/api/generations', named)).status).toBe(202)
  await team.close()
})

test('door 5: on one computer a person’s own addresses are passed on', async () => {
  const house = await openHouse()
  const reply = await house.call('/api/generations', post({ webhookURL: elsewhere }))
  expect(reply.status).toBe(202)
  await house.close()
})
