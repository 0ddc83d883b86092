import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../app.fixture.ts'
import { createMetrics } from '../metrics/metrics.ts'
import { openTeam } from '../people/team.fixture.ts'
import { Secret } from '../secret.ts'

let house: House
beforeEach(async () => {
  house = await openHouse({ metricsToken: new Secret('of-the-scraper') })
})
afterEach(() => house.close())

describe('health', () => {
  it('is live and ready, also for who does not sign in', async () => {
    expect((await house.call('/api/health/live')).status).toBe(200)
    expect(await (await house.call('/api/health/ready')).json()).toEqual({ status: 'ready' })
    const team = await openTeam()
    expect((await team.call('/api/health/ready')).status).toBe(200)
    await team.close()
  })

  it('is alive and not ready while the database or the pictures are away', async () => {
    house.deps.files.probe = () => Promise.reject(new Error('away'))
    const reply = await house.call('/api/health/ready')
    expect(reply.status).toBe(503)
    expect((await reply.json()).error.message).toContain('the store of the pictures is silent')
    expect((await house.call('/api/health/live')).status).toBe(200)
  })
})

describe('metrics', () => {
  const bearer = { authorization: 'Bearer of-the-scraper' }

  it('are for their token alone', async () => {
    for (const authorization of [null, 'Bearer other', 'x'])
      expect((await house.call('/api/metrics', { headers: { authorization } })).status).toBe(403)
    expect((await house.call('/api/metrics', { headers: bearer })).status).toBe(200)
    const team = await openTeam({ metricsToken: new Secret('of-the-scraper') })
    expect((await team.call('/api/metrics', { headers: bearer })).status).toBe(200)
    expect((await team.call('/api/metrics')).status).toBe(403)
    await team.close()
  })

  it('without a token are for programs of this computer, which a request without a socket is not', async () => {
    const closed = await openHouse()
    expect((await closed.call('/api/metrics')).status).toBe(403)
    const at = (remoteAddress: string, headers = {}) =>
      closed.app.request(
        '/api/metrics',
        { headers: { host: '127.0.0.1:4317', ...headers } },
        { incoming: { socket: { remoteAddress } } },
      )
    expect((await at('127.0.0.1')).status).toBe(200)
    expect((await at('::ffff:127.0.0.1')).status).toBe(200)
    expect((await at('10.0.0.9')).status).toBe(403)
    expect((await at('127.0.0.1', { 'x-forwarded-for': '10.0.0.9' })).status).toBe(403)
    await closed.close()
  })

  it('count requests and work, and say how things stand', async () => {
    const metrics = createMetrics()
    metrics.request({ method: 'GET', path: '/api/images/1-2-3', status: 200, ms: 30 })
    metrics.request({ method: 'GET', path: '/a/made/up/path', status: 404, ms: 1 })
    metrics.span({ name: 'verify', ms: 700 })
    house.deps.metrics = metrics
    const text = await (await house.call('/api/metrics', { headers: bearer })).text()
    for (const line of [
      'playground_request_seconds_bucket{method="GET",path="api/images",status="200",le="0.05"} 1',
      'playground_request_seconds_bucket{method="GET",path="api/images",status="200",le="0.025"} 0',
      'playground_request_seconds_count{method="GET",path="page",status="404"} 1',
      'playground_work_seconds_sum{step="verify"} 0.7',
      'playground_queue{state="accepted"} 0',
      'playground_backoff_seconds 0',
      'playground_files_up 1',
    ])
      expect(text.split('\n')).toContain(line)
    expect(text).toMatch(/playground_memory_bytes\{kind="rss"\} \d+/)
    expect(text).not.toContain('1-2-3')
    for (const line of text.trim().split('\n'))
      expect(line).toMatch(
        /^(# (HELP|TYPE) playground_\w+ .+|playground_\w+(\{[^}]*\})? [\d.e+-]+)$/,
      )
  })
})
