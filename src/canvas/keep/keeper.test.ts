import { expect, it } from 'vitest'
import { newDocument, withOperation } from '../document/document.ts'
import { type History, newHistory, pushed } from '../document/history.ts'
import type { Kept } from '../link/world.ts'
import { createKeeper, type KeeperWorld } from './keeper.ts'
import type { StoredDocument } from './shelf.ts'

const PICTURE = `asset:${'a'.repeat(64)}`
const source = { value: PICTURE, width: 64, height: 48 }
const start = (id = 'one') => newHistory(newDocument(source, id))
const paint = (history: History, x: number) =>
  pushed(
    history,
    withOperation(history.now, {
      kind: 'polygon',
      mode: 'add',
      points: [x, 1, x, 9, 9, x],
    }),
  )
const kept = (history: History): Kept => ({
  history,
  view: { x: 1, y: 2, zoom: 3 },
  picture: PICTURE,
  mask: null,
  stamp: null,
  origin: null,
  isStored: false,
})

/** A browser whose storage can be full, or emptied by its person. */
function browser() {
  const records = new Map<string, StoredDocument>()
  const operations = new Map<string, Map<number, unknown>>()
  const aside: string[] = []
  const said: boolean[] = []
  let wakes: (() => void)[] = []
  let isFull = false
  let time = 0
  const world: KeeperWorld = {
    read: async (id) => {
      const record = records.get(id)
      return record && { record, operations: operations.get(id) ?? new Map() }
    },
    list: async () => [...records.values()].sort((a, b) => b.savedAt - a.savedAt),
    write: async (record, added, isWhole) => {
      if (isFull) throw new Error('QuotaExceededError')
      if (!isWhole && !records.has(record.id)) throw new Error('The storage was emptied.')
      const before = isWhole ? [] : (operations.get(record.id) ?? [])
      operations.set(record.id, structuredClone(new Map([...before, ...added])))
      records.set(record.id, structuredClone(record))
    },
    setAside: async (id) => {
      aside.push(id)
      records.delete(id)
    },
    latest: { get: () => null, set: () => undefined },
    claim: async () => () => undefined,
    sleep: () => new Promise((resolve) => wakes.push(resolve)),
    now: () => ++time,
    keeps: (on) => said.push(on),
  }
  return {
    world,
    records,
    operations,
    aside,
    said,
    fill: (on: boolean) => {
      isFull = on
    },
    empty: () => {
      records.clear()
      operations.clear()
    },
    wake: () => {
      for (const wake of wakes) wake()
      wakes = []
    },
  }
}

const strokesOf = async (world: KeeperWorld, id = 'one') => {
  const found = await createKeeper(world).load(id)
  return found && 'history' in found ? found.history.now.operations.length : found
}

it('tries a full storage again, with all that was painted meanwhile', async () => {
  const { world, said, fill, wake } = browser()
  const keeper = createKeeper(world)
  const [first, other] = [paint(start(), 1), paint(start('other'), 1)]
  fill(true)
  keeper.save(kept(first))
  await expect.poll(() => said).toEqual([false])
  keeper.save(kept(paint(first, 2)))
  keeper.save(kept(other))
  fill(false)
  wake()
  await expect.poll(() => said.at(-1)).toBe(true)
  expect(await strokesOf(world)).toBe(2)
  expect(await strokesOf(world, 'other')).toBe(1)
})

it('writes all of a document again after its person emptied the storage', async () => {
  const { world, said, empty, wake } = browser()
  const keeper = createKeeper(world)
  const first = paint(start(), 1)
  keeper.save(kept(first))
  await expect.poll(() => said).toEqual([true])
  empty()
  keeper.save(kept(paint(first, 2)))
  await expect.poll(() => said).toEqual([true, false])
  wake()
  await expect.poll(() => said.at(-1)).toBe(true)
  expect(await strokesOf(world)).toBe(2)
})

it('sets aside what is damaged, and gives what can be read of it', async () => {
  const { world, said, operations, aside } = browser()
  createKeeper(world).save(kept(paint(paint(start(), 1), 2)))
  await expect.poll(() => said).toEqual([true])
  operations.get('one')?.set(0, { kind: 'nonsense' })
  expect(await createKeeper(world).load('one')).toMatchObject({ readable: [{ kind: 'polygon' }] })
  expect(aside).toEqual(['one'])
})

it('finds the newest document of a picture and a mask', async () => {
  const { world, said } = browser()
  const keeper = createKeeper(world)
  keeper.save(kept(start('old')))
  keeper.save(kept(start('new')))
  await expect.poll(() => said.at(-1)).toBe(true)
  expect(await keeper.find({ picture: PICTURE, mask: null })).toBe('new')
  expect(await keeper.find({ picture: PICTURE, mask: 'asset:1' })).toBeNull()
})

it('finds what else was painted over a picture, and not the same again', async () => {
  const { world, said } = browser()
  const keeper = createKeeper(world)
  const [one, two] = [paint(start('one'), 1), paint(start('two'), 2)]
  keeper.save(kept(one))
  await expect.poll(() => said.length).toBe(1)
  expect(await keeper.earlier(one.now)).toBeNull()
  expect(await keeper.earlier({ ...one.now, id: 'copy' })).toBeNull()
  expect(await keeper.earlier(two.now)).toEqual(one.now.operations)
  expect(await keeper.earlier(start('empty').now)).toEqual(one.now.operations)
})

it('claims a document once, however often it is asked for it at the same time', async () => {
  const { world } = browser()
  const locked = new Set<string>()
  world.claim = async (name) => {
    if (locked.has(name)) return null
    locked.add(name)
    return () => void locked.delete(name)
  }
  const keeper = createKeeper(world)
  expect(await Promise.all([keeper.claim('one'), keeper.claim('one')])).toEqual([true, true])
  expect(await createKeeper(world).claim('one')).toBe(false)
  expect(await keeper.claim('two')).toBe(true)
  expect([...locked]).toEqual(['two'])
})
