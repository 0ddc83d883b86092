import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../app.fixture.ts'
import { openTeam } from '../people/team.fixture.ts'
import { writeChange } from '../store/changes.ts'

let house: House
let leave: AbortController
beforeEach(async () => {
  house = await openHouse()
  leave = new AbortController()
})
afterEach(async () => {
  leave.abort()
  await house.close()
})

const change = (key: string) =>
  house.deps.store.transaction((tx) =>
    writeChange(tx, {
      kind: 'generation',
      key,
      version: 1,
      at: house.deps.clock(),
      owner: 'local',
    }),
  )

async function listen(lastEventId?: string) {
  const headers = { ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }) }
  const reply = await house.call('/api/events', { headers })
  if (!reply.body) throw new Error('no stream')
  const reader = reply.body.pipeThrough(new TextDecoderStream()).getReader()
  leave.signal.addEventListener('abort', () => void reader.cancel().catch(() => {}))
  let text = ''
  /** Everything said, once it holds all the words. */
  const until = async (...words: string[]): Promise<string> => {
    while (!words.every((word) => text.includes(word))) {
      const { value, done } = await reader.read()
      if (done) throw new Error(`the stream ended after ${text}`)
      text += value
    }
    return text
  }
  return { reply, until }
}

describe('the stream of changes', () => {
  it('tells a new reader what happens from now on', async () => {
    await change('old')
    const { reply, until } = await listen()
    expect(reply.headers.get('content-type')).toContain('text/event-stream')
    expect(reply.headers.get('cache-control')).toBe('no-cache')
    await until('event: hello')
    await change('new')
    const text = await until('"new"')
    expect(text).not.toContain('"old"')
    expect(text).toContain('event: change\n')
    const data = text.split('\n').find((line) => line.includes('"new"')) ?? ''
    expect(JSON.parse(data.replace('data: ', ''))).toEqual({
      id: 2,
      kind: 'generation',
      key: 'new',
      version: 1,
    })
  })

  it('promise 11: goes on behind the id a reader saw last', async () => {
    for (const key of ['one', 'two', 'three']) await change(key)
    const { until } = await listen('1')
    const text = await until('"two"', '"three"')
    expect(text).not.toContain('"one"')
  })

  it('goes on for a reader from another history', async () => {
    await change('old')
    const { until } = await listen('999999')
    await until('event: hello')
    await change('new')
    await until('"new"')
  })

  it('refuses what is no id of it', async () => {
    for (const id of ['x', '-1', '1.5', '9'.repeat(40)]) {
      const reply = await house.call('/api/events', { headers: { 'last-event-id': id } })
      expect(reply.status).toBe(400)
    }
  })

  it('opens no stream for a request without a body to read', async () => {
    for (let count = 0; count < 70; count += 1) {
      const reply = await house.call('/api/events', { method: 'HEAD' })
      expect(reply.status).toBe(200)
      expect(reply.headers.get('content-type')).toContain('text/event-stream')
    }
    const { until } = await listen()
    await until('event: hello')
  })

  it('serves many readers, and says so when they are too many', async () => {
    const readers = await Promise.all(Array.from({ length: 64 }, () => listen()))
    expect((await house.call('/api/events')).status).toBe(503)
    await change('for all')
    await Promise.all(readers.map(({ until }) => until('"for all"')))
  })

  it('counts no reader that was refused', async () => {
    for (let count = 0; count < 64; count += 1)
      await house.call('/api/events', { headers: { 'last-event-id': 'x' } })
    await (await listen()).until('event: hello')
  })

  it('keeps room for the others, however many pages of one person listen', async () => {
    const team = await openTeam()
    const ben = await team.invite('Ben', 'member')
    const own = await Promise.all(Array.from({ length: 20 }, () => team.ana.call('/api/events')))
    expect(own.map(({ status }) => status)).toEqual([...Array(16).fill(200), ...Array(4).fill(503)])
    const other = await ben.call('/api/events')
    expect(other.status).toBe(200)
    await Promise.all([...own, other].map(({ body }) => body?.cancel()))
    await team.close()
  })
})
