import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import { picture } from '../jobs/scripted-engine.test-support.ts'
import { databases, newDatabase } from '../store/databases.test-support.ts'
import { keepModelPictures } from '../store/model-pictures.ts'
import { type Caller, json, openTeam, type Team } from './team.fixture.ts'

const body = JSON.stringify({
  model: 'krea-flux-1-krea-dev',
  params: { positivePrompt: 'a secret garden', width: 1024, height: 1024 },
})
const generate = (who: Caller, key = 'one') =>
  who.call('/api/generations', {
    method: 'POST',
    headers: { ...json, 'idempotency-key': key },
    body,
  })

interface Everything {
  ':id in generations': string
  ':id in images': string
  ':hash in assets': string
  ':hash in model-pictures': string
  ':id in sessions': string
  ':id in tokens': string
}

/** One of everything that has an id, as a person's own. */
async function makeEverything(team: Team, who: Caller): Promise<Everything> {
  const generation = await (await generate(who)).json()
  const upload = await who.call('/api/assets', {
    method: 'POST',
    headers: { 'content-type': 'image/jpeg' },
    body: new Uint8Array(await picture(7)),
  })
  const hash = 'a'.repeat(64)
  const model = { hash, engine_id: 'demo-test', address: 'https://x.example/a', seen_at: 1 }
  await keepModelPictures(team.deps.store.db, [model], who.id)
  await team.deps.files.putDerived(`${hash}.model`, await picture(9))
  const made = await who.ask<{ token: { id: string } }>('POST', '/api/account/tokens', {
    name: 'nightly',
    role: 'member',
  })
  const { sessions } = await who.ask<{ sessions: { id: string }[] }>('GET', '/api/account')
  return {
    ':id in generations': generation.id,
    ':id in images': generation.images[0].id,
    ':hash in assets': (await upload.json()).hash,
    ':hash in model-pictures': hash,
    ':id in sessions': sessions[0]?.id ?? '',
    ':id in tokens': made.token.id,
  }
}

/** What asks for a secret of its own: the engine's path of a task, and the token for figures. */
const OWN_DOORS = ['/api/metrics', '/api/webhooks/:task/:mark']

/** Routes whose names are everybody's: a tool's, and people for administrators. */
const NOBODYS = [...OWN_DOORS, '/api/tools/:id', '/api/people/:id', '/api/people/invitations/:id']

describe.each(databases)('door 4: a team on %s', (kind) => {
  let team: Team
  let ben: Caller
  let things: Everything
  beforeAll(async () => {
    team = await openTeam({}, await newDatabase(kind))
    ben = await team.invite('Ben', 'member')
    things = await makeEverything(team, team.ana)
  })
  afterAll(() => team.close())

  const routes = () =>
    team.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api'))
  const filled = (path: string): string =>
    path
      .replace(/([\w-]+)\/(:(?:id|hash))/, (_, noun, name) => {
        const found = Object.entries(things).find(([key]) => key === `${name} in ${noun}`)
        if (!found) throw new Error(`Say whose ${path} is.`)
        return `${noun}/${found[1]}`
      })
      .replace(':width', String(THUMBNAIL_WIDTHS[0]))
  const init = (method: string, path: string) => ({
    method,
    ...(method === 'GET' || method === 'DELETE'
      ? {}
      : {
          headers: { ...json, 'idempotency-key': `key of ${path}`.replaceAll(/[^\w-]/g, '-') },
          body,
        }),
  })

  it('answers a stranger nowhere but where somebody comes in', async () => {
    const open: string[] = []
    for (const { method, path } of routes()) {
      const address = path.replaceAll(/:\w+/g, '1')
      const reply = await team.call(address, init(method, path))
      if (OWN_DOORS.includes(path)) {
        expect([path, reply.status]).toEqual([path, path.includes(':') ? 404 : 403])
        continue
      }
      if (reply.status !== 401) open.push(`${method} ${path}`)
      else expect((await reply.json()).error).toMatchObject({ code: 'auth', path: 'session' })
      for (const bad of ['Bearer x.y', `Bearer ${crypto.randomUUID()}.${'a'.repeat(43)}`]) {
        const headers = { ...json, authorization: bad }
        const named = await team.call(address, { ...init(method, path), headers })
        expect([path, named.status]).toEqual([path, 401])
        expect(named.headers.get('www-authenticate')).toBe('Bearer')
      }
    }
    expect([...new Set(open)].sort()).toEqual([
      'GET /api/health/live',
      'GET /api/health/ready',
      'GET /api/session',
      'POST /api/invitations/accept',
      'POST /api/invitations/look',
      'POST /api/session',
    ])
    const health = await (
      await team.call('/api/health', { headers: { 'sec-fetch-site': null } })
    ).json()
    expect(health).toEqual({ status: 'ready' })
  })

  it('does not know another person’s ids, whoever asks', async () => {
    const tried: string[] = []
    for (const { method, path } of routes()) {
      if (!path.includes(':') || NOBODYS.includes(path)) continue
      const reply = await ben.call(filled(path), init(method, path))
      expect([method, path, reply.status]).toEqual([method, path, 404])
      tried.push(path)
    }
    expect(new Set(tried).size).toBeGreaterThan(10)
    const carol = await team.invite('Carol', 'admin')
    for (const path of new Set(tried)) {
      if (!routes().some((route) => route.path === path && route.method === 'GET')) continue
      expect((await carol.call(filled(path))).status).toBe(404)
      // Their owner sees them all.
      expect([path, (await team.ana.call(filled(path))).status]).toEqual([path, 200])
    }
  })

  it('lists, counts and sums what is one’s own', async () => {
    const titles = async (who: Caller) =>
      (
        await who.ask<{ items: { id: string }[]; total: number }>(
          'GET',
          '/api/generations?q=garden',
        )
      ).total
    expect([await titles(team.ana), await titles(ben)]).toEqual([1, 0])
    const waiting = async (who: Caller) =>
      (await who.ask<{ waiting: number }>('GET', '/api/health')).waiting
    expect([await waiting(team.ana), await waiting(ben)]).toEqual([1, 0])
  })

  it('takes the same key from two people for two', async () => {
    const hers = await (await generate(team.ana, 'shared')).json()
    const his = await (await generate(ben, 'shared')).json()
    expect(his.id).not.toBe(hers.id)
    expect((await (await generate(ben, 'shared')).json()).id).toBe(his.id)
  })

  it('takes nobody else’s upload as a picture of a request', async () => {
    const params = {
      positivePrompt: 'a garden',
      inputs: { seedImage: `asset:${things[':hash in assets']}` },
      strength: 0.5,
    }
    const send = (who: Caller) =>
      who.call('/api/generations', {
        method: 'POST',
        headers: { ...json, 'idempotency-key': 'seeded' },
        body: JSON.stringify({
          model: 'krea-flux-1-krea-dev',
          params: { ...params, width: 1024, height: 1024 },
        }),
      })
    const refused = await (await send(ben)).text()
    expect(refused).toContain('not in our store')
    expect(await (await send(team.ana)).text()).not.toContain('not in our store')
  })

  it('keeps bytes that two people have until neither has them', async () => {
    const bytes = new Uint8Array(await picture(31))
    const upload = (who: Caller) =>
      who.call('/api/assets', {
        method: 'POST',
        headers: { 'content-type': 'image/jpeg' },
        body: bytes,
      })
    const { hash } = await (await upload(team.ana)).json()
    expect((await ben.call(`/api/assets/${hash}`)).status).toBe(404)
    await upload(ben)
    expect((await ben.call(`/api/assets/${hash}`)).status).toBe(200)
  })

  it('lets a viewer look and never spend', async () => {
    const dora = await team.invite('Dora', 'viewer')
    const reply = await generate(dora)
    expect(reply.status).toBe(403)
    expect((await reply.json()).error.message).toContain('viewer')
    const tool = await dora.call('/api/tools/caption', {
      method: 'POST',
      headers: { ...json, 'idempotency-key': 'x' },
      body: '{"params":{}}',
    })
    expect(tool.status).toBe(403)
    expect((await dora.call('/api/generations')).status).toBe(200)
    expect((await dora.call('/api/people')).status).toBe(403)
    await team.ana.ask('PATCH', `/api/people/${dora.id}`, { role: 'member' })
    expect((await generate(dora)).status).toBe(202)
  })
})
