import { expect, it } from 'vitest'
import { readNote } from '../note.ts'
import { asset, fresh, PICTURE, tab } from './tab.test-support.ts'

/** A tab with one stroke, and its mask in the draft. */
async function painted() {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
  return one
}

it('has nothing to settle where nothing was painted', async () => {
  const one = fresh()
  await one.link.load()
  expect(one.states.at(-1)).toBe('ready')
  expect(one.link.settle()).toBeUndefined()
  expect(one.draft).toEqual({ picture: PICTURE, mask: null, context: undefined })
})

it('settles with the newest stroke, also one that came while the mask was stored', async () => {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  expect(one.isWaiting()).toBe(true)
  const open = one.hold()
  const settled = one.link.settle()
  one.paint(2)
  open()
  await settled
  expect(one.stored()).toBe(2)
  expect(one.draft.mask).toBe(asset('2'))
  const note = readNote(one.draft.context)
  expect(note).toMatchObject({ mask: asset('2'), document: { operations: [{}, {}] } })
})

it('unsets the mask when all strokes are undone, and stores nothing anew on redo', async () => {
  const one = await painted()
  one.undo()
  await one.link.settle()
  expect(one.draft).toEqual({ picture: PICTURE, mask: null, context: undefined })
  expect(one.stored()).toBe(1)
})

it('goes on after a reload with the steps, also those that were not stored yet', async () => {
  const one = await painted()
  one.paint(2)
  const again = tab(one.draft, one.shelf, one.now().id)
  await again.link.load()
  expect(again.now().operations).toHaveLength(2)
  expect(again.history().past).toHaveLength(2)
  await again.link.settle()
  expect(again.draft.mask).toBe(asset('1'))
  expect(again.notices).toEqual([])
})

it('paints on a copy where another tab has the document', async () => {
  const one = await painted()
  const other = tab({ ...one.draft }, one.shelf, one.now().id)
  other.locked.add(one.now().id)
  await other.link.load()
  expect(other.notices).toEqual(['copy'])
  expect(other.now().id).not.toBe(one.now().id)
  expect(other.now().operations).toEqual(one.now().operations)
})

it('goes on with later strokes where the form was written down too early', async () => {
  const one = await painted()
  const early = { ...one.draft }
  one.paint(2)
  await one.link.settle()
  const again = tab({ ...early }, one.shelf)
  await again.link.load()
  expect(again.now().operations).toHaveLength(2)
  await again.link.settle()
  expect(readNote(again.draft.context)?.valueOf()).toMatchObject({
    document: { operations: [{}, {}] },
  })
  const reused = tab({ ...early, origin: 'other' }, one.shelf)
  await reused.link.load()
  expect(reused.now().operations).toHaveLength(1)
})

it('restores exactly what a picture was made with, though more was painted since', async () => {
  const one = await painted()
  const made = { ...one.draft }
  one.paint(2)
  await one.link.settle()
  Object.assign(one.draft, made, { origin: 'other' })
  one.link.changed(true)
  await expect.poll(() => one.now().operations.length).toBe(1)
  expect(one.link.settle()).toBeUndefined()
  expect(one.draft.mask).toBe(asset('1'))
})

it('lets no mask of the draft before land in one that holds the same', async () => {
  const one = await painted()
  const made = { ...one.draft }
  one.paint(2)
  const open = one.hold()
  const settled = one.link.settle()
  one.draft.origin = 'other'
  one.link.changed(false)
  expect(one.link.settle()).toBeUndefined()
  open()
  await settled
  expect(one.draft).toEqual({ ...made, origin: 'other' })
  await one.link.load()
  expect(one.now().operations).toHaveLength(1)
  expect(one.earlier.at(-1)).toBe(2)
  expect(one.link.settle()).toBeUndefined()
})

it('looks again where another draft came while it looked', async () => {
  const one = await painted()
  one.paint(2)
  const again = tab(one.draft, one.shelf, one.now().id)
  const { load } = again.world.keeper
  again.world.keeper.load = (id) => {
    again.draft.origin = 'other'
    // The canvas was closed by then: nobody else looks.
    again.link.changed(false)
    return load(id)
  }
  await again.link.load()
  expect(again.link.settle()).toBeUndefined()
  await again.link.load()
  expect(again.now().operations).toHaveLength(1)
})

it('brings nothing where a model without a mask came while it looked', async () => {
  const one = fresh()
  const looking = one.link.load()
  one.world.draft.target = () => null
  one.link.changed(true)
  await looking
  expect(one.states.at(-1)).toBe('maskless')
  expect(one.now().source).toBeNull()
})

it('goes on with what was painted last when the person goes back to the draft before', async () => {
  const one = await painted()
  one.paint(2)
  one.draft.origin = 'other'
  one.link.changed(true)
  await expect.poll(() => one.now().operations.length).toBe(1)
  Object.assign(one.draft, { origin: undefined })
  one.link.changed(true)
  await expect.poll(() => one.now().operations.length).toBe(2)
  await one.link.settle()
  expect(one.draft.mask).toBe(asset('2'))
})

it('takes the removal of the mask in the form as a step', async () => {
  const one = await painted()
  one.draft.mask = null
  one.link.changed(true)
  expect(one.now().operations).toEqual([])
  expect(one.link.settle()).toBeUndefined()
  one.undo()
  await one.link.settle()
  expect(one.draft.mask).toBe(asset('1'))
})

it('shows a mask that came as a picture; one of another size is scaled, said and stored', async () => {
  const same = tab({ picture: PICTURE, mask: asset('8'), context: undefined })
  await same.link.load()
  expect(same.now().operations).toMatchObject([{ kind: 'bitmap', value: asset('8') }])
  expect(same.link.settle()).toBeUndefined()
  const other = tab({ picture: PICTURE, mask: asset('9'), context: undefined })
  await other.link.load()
  expect(other.notices).toEqual(['scaled'])
  await other.link.settle()
  expect(other.draft.mask).toBe(asset('1'))
})

it('keeps a mask that is given by an address until something is painted', async () => {
  const one = tab({ picture: PICTURE, mask: 'https://a.example/m.png', context: undefined })
  await one.link.load()
  expect(one.notices).toEqual(['address'])
  expect(one.link.settle()).toBeUndefined()
})

it('says why the mask could not be stored, and stores it the next time', async () => {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  const { storeMask } = one.world
  one.world.storeMask = () => Promise.reject(new Error('No server.'))
  await expect(one.link.settle()).rejects.toThrow('No server.')
  expect(one.faults).toEqual(['No server.'])
  expect(one.draft.mask).toBeNull()
  one.world.storeMask = storeMask
  await one.link.settle()
  expect(one.draft.mask).toBe(asset('1'))
})

it('gives the picture and its mask together when the source changed', async () => {
  const one = fresh()
  await one.link.load()
  one.apply({ ...one.now(), source: { value: asset('b'), width: 64, height: 48 } })
  await one.link.settle()
  expect(one.draft.picture).toBe(asset('b'))
  one.undo()
  await one.link.settle()
  expect(one.draft.picture).toBe(PICTURE)
})

it('begins empty where strokes are damaged, and says so', async () => {
  const one = tab({ picture: PICTURE, mask: null, context: undefined }, new Map(), 'broken')
  one.world.keeper.load = async () => ({ readable: [] })
  await one.link.load()
  expect(one.notices).toEqual(['corrupt'])
  expect(one.now().operations).toEqual([])
  expect(one.states.at(-1)).toBe('ready')
})

it('goes on in a new tab where the old one was lost with strokes not stored yet', async () => {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  const again = tab({ ...one.draft }, one.shelf)
  await again.link.load()
  expect(again.now().operations).toHaveLength(1)
  await again.link.settle()
  expect(again.draft.mask).toBe(asset('1'))
  expect(again.notices).toEqual([])
})

it('takes no document for a mask that shows more than the mask', async () => {
  const one = await painted()
  one.paint(2)
  const other = tab({ picture: PICTURE, mask: asset('1'), context: undefined }, one.shelf, 'mine')
  await other.link.load()
  expect(other.now().operations).toMatchObject([{ kind: 'bitmap', value: asset('1') }])
})

it('offers what was painted on the same picture before', async () => {
  const one = await painted()
  Object.assign(one.draft, { picture: asset('b'), mask: null, context: undefined })
  await one.link.load()
  Object.assign(one.draft, { picture: PICTURE })
  await one.link.load()
  expect(one.now().operations).toEqual([])
  expect(one.earlier.at(-1)).toBe(1)
})
