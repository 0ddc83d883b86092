import { describe, expect, test } from 'vitest'
import type { Problem } from '../../contract/error.ts'
import type { FoundModelPage } from '../../contract/found-model.ts'
import { type House, openHouse, read } from '../jobs/house.test-support.ts'
import { failed, refusal } from '../jobs/scripted-engine.test-support.ts'
import { databases } from '../store/databases.test-support.ts'

const hero = (name: string) => `https://mim.runware.ai/r/${name}.jpg`
const model = (n: number, more: object = {}) => ({
  air: `civitai:${n}@1`,
  name: `Model ${n}`,
  category: 'lora',
  architecture: 'flux-1-dev',
  heroImage: hero(`m${n}`),
  private: false,
  ...more,
})

const find = async (house: House, query = ''): Promise<FoundModelPage> =>
  read(await house.call('GET', `/api/model-search${query}`))
const refusedWith = async (house: House, query = ''): Promise<Problem> =>
  (await read<{ error: Problem }>(await house.call('GET', `/api/model-search${query}`))).error

function answerWith(house: House, results: object[], totalResults = results.length): void {
  house.engine.on.search = ({ taskType, taskUUID }) => ({
    body: { data: [{ taskType, taskUUID, results, totalResults }] },
  })
}

describe.each(databases)('a search on %s', (kind) => {
  test('asks the engine, and names our own copies of its pictures', async () => {
    const house = await openHouse({ kind })
    answerWith(house, [model(1), model(2, { heroImage: 'https://evil.example/a.jpg' })], 45)
    const page = await find(house, '?search=%20ink%20&category=lora&architecture=flux-1-dev')
    expect(house.engine.arrived[0]).toMatchObject({
      taskType: 'modelSearch',
      search: 'ink',
      category: 'lora',
      architecture: 'flux-1-dev',
      limit: 20,
      offset: 0,
    })
    expect(page).toMatchObject({ total: 45, nextCursor: '20' })
    expect(page.items.map(({ picture }) => picture)).toEqual([
      expect.stringMatching(/^\/api\/model-pictures\/[0-9a-f]{64}$/),
      null,
    ])
    expect(JSON.stringify(page)).not.toContain('://')
    expect((await find(house, '?cursor=40')).nextCursor).toBeNull()
    expect(house.engine.arrived[1]).not.toHaveProperty('search')
  })

  test('a picture is fetched once, small, sandboxed, and is there after a restart', async () => {
    const house = await openHouse({ kind })
    answerWith(house, [model(1)])
    const [found] = (await find(house)).items
    let fetched = 0
    house.engine.on.download = () => {
      fetched += 1
      return undefined
    }
    const path = found?.picture ?? ''
    const replies = await Promise.all([house.call('GET', path), house.call('GET', path)])
    for (const reply of replies) {
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-type')).toBe('image/webp')
      expect(reply.headers.get('content-security-policy')).toContain('sandbox')
    }
    const next = await house.restart()
    expect((await next.call('GET', path)).status).toBe(200)
    expect(fetched).toBe(1)
  })
})

test('an address survives a restart before its picture was ever asked for', async () => {
  const house = await openHouse()
  answerWith(house, [model(1)])
  const [found] = (await find(house)).items
  const next = await house.restart()
  expect((await next.call('GET', found?.picture ?? '')).status).toBe(200)
})

test('an unknown picture is not found and nothing is fetched', async () => {
  const house = await openHouse()
  const unknown = ['0'.repeat(64), 'x', encodeURIComponent(hero('m1'))]
  for (const name of unknown)
    expect((await house.call('GET', `/api/model-pictures/${name}`)).status).toBe(404)
  expect(house.engine.arrived).toEqual([])
})

test.each([
  ['a page', () => new Response('<html>')],
  ['a drawing with script', () => new Response('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['nothing', () => new Response('', { status: 404 })],
  ['a way out', () => Response.redirect('http://169.254.169.254/latest')],
])('%s instead of a picture is refused and soon not asked again', async (_, reply) => {
  const house = await openHouse()
  answerWith(house, [model(1)])
  const [found] = (await find(house)).items
  let fetched = 0
  house.engine.on.download = () => {
    fetched += 1
    return reply()
  }
  const path = found?.picture ?? ''
  expect((await house.call('GET', path)).status).toBe(502)
  expect((await house.call('GET', path)).status).toBe(502)
  expect(fetched).toBe(1)
  house.engine.on.download = undefined
  house.pass(61_000)
  expect((await house.call('GET', path)).status).toBe(200)
})

test.each(['?limit=101', '?limit=0', '?cursor=x', '?sort=worst', '?owner=me', '?category=a%20b'])(
  '%s is refused by its name',
  async (query) => {
    const house = await openHouse()
    const problem = await refusedWith(house, query)
    expect(problem.code).toBe('badRequest')
    expect(problem.message).toContain(query.slice(1).split('=')[0])
    expect(house.engine.arrived).toEqual([])
  },
)

test('what the engine says is said in our words', async () => {
  const house = await openHouse()
  const replies = [
    [failed('ECONNREFUSED'), 'unavailable'],
    [failed('ECONNRESET'), 'timeout'],
    [refusal(401, 'invalidApiKey'), 'auth'],
    [refusal(429, 'rateLimitExceeded'), 'rateLimit'],
    [{ body: { data: [{ taskType: 'ping' }] } }, 'upstream'],
  ] as const
  for (const [reply, code] of replies) {
    house.engine.on.search = () => reply
    expect((await refusedWith(house)).code).toBe(code)
  }
})
