import type { Context } from '../../contract/generation.ts'
import { type CanvasDocument, newDocument, withOperation } from '../document/document.ts'
import { type History, newHistory, pushed, undone } from '../document/history.ts'
import { dot } from '../document/operation.test-support.ts'
import { withNote } from '../note.ts'
import type { Notice } from '../standing.ts'
import { createLink } from './link.ts'
import type { Kept, LinkWorld } from './world.ts'

export const asset = (sign: string) => `asset:${sign.repeat(64)}`
export const PICTURE = asset('a')

interface Draft {
  picture: string | null
  mask: string | null
  context: Context | undefined
  origin?: string
}

/** One tab: its draft, its canvas and what it keeps. */
export function tab(draft: Draft, shelf = new Map<string, Kept>(), latest: string | null = null) {
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
      origin: () => draft.origin ?? null,
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
    paint: (x: number) => set(pushed(history, withOperation(history.now, dot(x)))),
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

export const fresh = () => tab({ picture: PICTURE, mask: null, context: undefined })
