import { afterEach, describe, expect, it } from 'vitest'
import { openHouse } from '../app.fixture.ts'
import { writeChange } from '../store/changes.ts'
import { newDatabase, type TestDatabase } from '../store/databases.test-support.ts'
import type { Store } from '../store/store.ts'

const leave = new Set<() => Promise<void>>()
afterEach(async () => {
  for (const close of leave) await close()
  leave.clear()
})

const write = (store: Store, key: string) =>
  store.transaction((tx) =>
    writeChange(tx, { kind: 'generation', key, version: 1, at: 1, owner: 'local' }),
  )

/** A whole app on a database that others have too, and a reader of its stream. */
async function instance(database: TestDatabase) {
  const house = await openHouse({}, undefined, database)
  const { store } = house.deps
  const reply = await house.call('/api/events')
  const reader = reply.body?.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  leave.add(async () => {
    await reader?.cancel().catch(() => {})
    await house.close()
  })
  return {
    store,
    async until(...words: string[]): Promise<string> {
      while (!words.every((word) => text.includes(word))) {
        const { value, done } = (await reader?.read()) ?? { done: true, value: '' }
        if (done) throw new Error(`the stream ended after ${text}`)
        text += value
      }
      return text
    },
  }
}

describe('the streams of two instances on one PostgreSQL', () => {
  it('tell all that either of them committed, also what was committed out of order', async () => {
    const database = await newDatabase('postgres')
    const [one, other] = [await instance(database), await instance(database)]
    await Promise.all([one.until('hello'), other.until('hello')])
    await write(one.store, 'from-one')
    await write(other.store, 'from-other')
    await Promise.all([one, other].map(({ until }) => until('"from-one"', '"from-other"')))

    // An id is taken, others are committed and read, and only then its own commit comes.
    const taken = Promise.withResolvers<void>()
    const release = Promise.withResolvers<void>()
    const late = one.store.transaction(async (tx) => {
      await writeChange(tx, { kind: 'generation', key: 'late', version: 1, at: 1, owner: 'local' })
      taken.resolve()
      await release.promise
    })
    await taken.promise
    for (let index = 0; index < 150; index += 1) await write(other.store, `early-${index}`)
    await Promise.all([one, other].map(({ until }) => until('"early-149"')))
    const newcomer = await instance(database)
    await newcomer.until('hello')
    release.resolve()
    await late
    const said = await Promise.all([one, other, newcomer].map(({ until }) => until('"late"')))
    expect(said[2]).not.toContain('"early-149"')
  })
})
