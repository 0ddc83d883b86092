import { expect, it } from 'vitest'
import type { Context } from '../../contract/generation.ts'
import { type CanvasDocument, newDocument, withOperation } from '../document/document.ts'
import { type History, newHistory, pushed, undone } from '../document/history.ts'
import type { Operation } from '../document/operation.ts'
import { readNote, withNote } from '../note.ts'
import type { Notice } from '../standing.ts'
import { createLink } from './link.ts'
import type { Kept, LinkWorld } from './world.ts'

const asset = (sign: string) => `asset:${sign.repeat(64)}`
const PICTURE = asset('a')
const stroke = (x: number): Operation => ({
  kind: 'stroke',
  mode: 'add',
  size: 20,
  hardness: 1,
  opacity: 1,
  points: [x, 1, 1],
})

interface Draft {
  picture: string | null
  mask: string | null
  context: Context | undefined
  isReused?: boolean
}

/** One tab: its draft, its canvas and what it keeps. */
function tab(draft: Draft, shelf = new Map<string, Kept>(), latest: string | null = null) {
  let history: History = newHistory(newDocument(null))
  let waiting: (() => void) | null = null
  let stored = 0
  let gate: Promise<void> = Promise.resolve()
  let ids = 0
  const locked = new Set<string>()
  const notices: Notice['kind'][] = []
  const faults: string[] = []
  const earlier: number[] = []
  const states: string[] = []
  const set = (next: History) => {
    history = next
    link.painted()
  }
  const world: LinkWorld = {
    draft: {
      target: () => ({
        picture: draft.picture,
        mask: draft.mask,
        maskPath: 'inputs.maskImage',
        picturePath: 'inputs.seedImage',
        maskValue: (mask) => mask,
      }),
      context: () => draft.context,
      isReused: () => draft.isReused === true,
      set: (_, picture, mask) => {
        draft.picture = picture
        draft.mask = mask
        link.changed(true)
      },
      note: (note) => {
        draft.context = withNote(draft.context, note)
        link.changed(true)
      },
    },
    canvas: {
      history: () => history,
      view: () => ({ x: 1, y: 2, zoom: 3 }),
      restore: set,
      apply: (next) => set(pushed(history, next)),
    },
    keeper: {
      latest: () => latest,
      load: async (id) => shelf.get(id) ?? null,
      find: async (wanted) =>
        [...shelf].find(
          ([, kept]) => kept.picture === wanted.picture && kept.mask === wanted.mask,
        )?.[0] ?? null,
      earlier: async ({ id }) => {
        const other = [...shelf.values()].find(({ history: { now } }) => now.id !== id)
        return other?.history.now.operations ?? null
      },
      claim: async (id) => !locked.has(id),
      save: (kept) => shelf.set(kept.history.now.id, kept),
    },
    sizeOf: async (value) =>
      value === asset('9') ? { width: 9, height: 9 } : { width: 64, height: 48 },
    storeMask: async () => {
      await gate
      stored++
      return asset(String(stored))
    },
    later: (run) => {
      waiting = run
      return () => {
        waiting = null
      }
    },
    newId: () => `id-${++ids}-${Math.random()}`,
    show: (state) => states.push(state),
    storing: (_, fault) => fault && faults.push(fault),
    say: ({ kind }) => notices.push(kind),
    begin: () => undefined,
    arrive: (operations) => earlier.push(operations?.length ?? 0),
    bringBack: () => undefined,
  }
  const link = createLink(world)
  return {
    draft,
    link,
    shelf,
    locked,
    notices,
    faults,
    earlier,
    states,
    world,
    stored: () => stored,
    now: () => history.now,
    history: () => history,
    isWaiting: () => waiting !== null,
    paint: (x: number) => set(pushed(history, withOperation(history.now, stroke(x)))),
    apply: (next: CanvasDocument) => set(pushed(history, next)),
    undo: () => set(undone(history)),
    hold: () => {
      let open = () => {}
      gate = new Promise((resolve) => {
        open = resolve
      })
      return () => open()
    },
  }
}

const fresh = () => tab({ picture: PICTURE, mask: null, context: undefined })

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
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
  one.undo()
  await one.link.settle()
  expect(one.draft).toEqual({ picture: PICTURE, mask: null, context: undefined })
  expect(one.stored()).toBe(1)
})

it('goes on after a reload with the steps, also those that were not stored yet', async () => {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
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
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
  const other = tab({ ...one.draft }, one.shelf, one.now().id)
  other.locked.add(one.now().id)
  await other.link.load()
  expect(other.notices).toEqual(['copy'])
  expect(other.now().id).not.toBe(one.now().id)
  expect(other.now().operations).toEqual(one.now().operations)
})

it('goes on with later strokes where the form was written down too early', async () => {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
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
  const reused = tab({ ...early, isReused: true }, one.shelf)
  await reused.link.load()
  expect(reused.now().operations).toHaveLength(1)
})

it('restores exactly what a picture was made with, though more was painted since', async () => {
  const one = fresh()
  one.draft.isReused = true
  await one.link.load()
  one.paint(1)
  await one.link.settle()
  const made = { ...one.draft }
  one.paint(2)
  await one.link.settle()
  Object.assign(one.draft, made)
  one.link.changed(true)
  await expect.poll(() => one.now().operations.length).toBe(1)
  expect(one.link.settle()).toBeUndefined()
  expect(one.draft.mask).toBe(asset('1'))
})

it('takes the removal of the mask in the form as a step', async () => {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
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
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
  one.paint(2)
  const other = tab({ picture: PICTURE, mask: asset('1'), context: undefined }, one.shelf, 'mine')
  await other.link.load()
  expect(other.now().operations).toMatchObject([{ kind: 'bitmap', value: asset('1') }])
})

it('offers what was painted on the same picture before', async () => {
  const one = fresh()
  await one.link.load()
  one.paint(1)
  await one.link.settle()
  Object.assign(one.draft, { picture: asset('b'), mask: null, context: undefined })
  await one.link.load()
  Object.assign(one.draft, { picture: PICTURE })
  await one.link.load()
  expect(one.now().operations).toEqual([])
  expect(one.earlier.at(-1)).toBe(1)
})
