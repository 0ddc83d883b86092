import type { Keeper } from '../link/world.ts'
import { useStanding } from '../standing.ts'
import { claim } from './claim.ts'
import { createKeeper } from './keeper.ts'
import { listShelf, pruneShelf, readShelf, setAside, writeShelf } from './shelf.ts'

/** Which document this tab had on its canvas last. */
const LATEST = 'playground.canvas.document'

const words =
  'This browser does not keep the strokes: its storage is full or switched off. They stay on the canvas, and the mask in the form. It is tried again; until then a reload loses the strokes.'

const stay = (event: BeforeUnloadEvent) => event.preventDefault()

/** Keeps documents in the storage of this browser, and says where that refuses. */
export function browserKeeper(): Keeper {
  void pruneShelf().catch(() => undefined)
  let keeps = true
  return createKeeper({
    read: readShelf,
    list: listShelf,
    write: writeShelf,
    setAside,
    latest: {
      get: () => {
        try {
          return sessionStorage.getItem(LATEST)
        } catch {
          // Storage is forbidden: then there is nothing on the shelf either.
          return null
        }
      },
      set: (id) => {
        try {
          sessionStorage.setItem(LATEST, id)
        } catch {
          // The document is found by its picture then.
        }
      },
    },
    claim,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    now: Date.now,
    keeps: (on) => {
      if (on === keeps) return
      keeps = on
      const { say, dismiss } = useStanding.getState()
      if (on) {
        removeEventListener('beforeunload', stay)
        dismiss('storage')
      } else {
        addEventListener('beforeunload', stay)
        say({ kind: 'storage', words })
      }
    },
  })
}
