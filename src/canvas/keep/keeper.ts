import * as z from 'zod/mini'
import type { Operation } from '../document/operation.ts'
import type { Keeper, Kept } from '../link/world.ts'
import type { Notice } from '../standing.ts'
import { claim } from './claim.ts'
import { pack, unpack } from './pack.ts'
import { findOnShelf, pruneShelf, readShelf, setAside, writeShelf } from './shelf.ts'

/** Which document this tab had on its canvas last. */
const LATEST = 'playground.canvas.document'

const aboutSchema = z.object({
  view: z.nullable(z.object({ x: z.number(), y: z.number(), zoom: z.number() })),
  picture: z.nullable(z.string()),
  mask: z.nullable(z.string()),
  stamp: z.nullable(z.string()),
  isStored: z.boolean(),
})

/** The operations of one document that are on disk, by number. */
interface Numbered {
  id: string
  numbers: Map<Operation, number>
}

const storageWords =
  'This browser does not keep the strokes: its storage is full or switched off. The mask is still set in the form; the strokes are lost when you reload.'

/** Keeps documents in this browser. */
export function createKeeper(say: (notice: Notice) => void, unsay: () => void): Keeper {
  let loaded: Numbered | null = null
  let current: Numbered | null = null
  let waiting: Kept | null = null
  let isWriting = false
  let held: { id: string; release: () => void } | null = null

  const latest = () => {
    try {
      return sessionStorage.getItem(LATEST)
    } catch {
      // Storage is forbidden: then there is nothing on the shelf either.
      return null
    }
  }

  async function load(id: string): Promise<Kept | null | 'corrupt'> {
    const found = await readShelf(id)
    if (!found) return null
    const { record, operations } = found
    const about = aboutSchema.safeParse(record)
    const read = unpack(record.packed, (number) => operations.get(number))
    if (!about.success || !read) {
      await setAside(id)
      return 'corrupt'
    }
    loaded = { id, numbers: read.numbers }
    return { ...about.data, history: read.history }
  }

  async function write({ history, ...about }: Kept) {
    const { id } = history.now
    if (current?.id !== id) current = loaded?.id === id ? loaded : { id, numbers: new Map() }
    const { numbers } = current
    const added = new Map<number, Operation>()
    let next = Math.max(-1, ...numbers.values()) + 1
    const fresh = new Map<Operation, number>()
    const packed = pack(history, (operation) => {
      const known = numbers.get(operation) ?? fresh.get(operation)
      if (known !== undefined) return known
      const number = next++
      fresh.set(operation, number)
      added.set(number, operation)
      return number
    })
    await writeShelf({ id, savedAt: Date.now(), packed, ...about }, added)
    for (const [operation, number] of fresh) numbers.set(operation, number)
    sessionStorage.setItem(LATEST, id)
  }

  async function writeAll() {
    isWriting = true
    while (waiting) {
      const kept = waiting
      waiting = null
      try {
        await write(kept)
        unsay()
      } catch {
        say({ kind: 'storage', words: storageWords })
      }
    }
    isWriting = false
  }

  void pruneShelf().catch(() => undefined)
  return {
    latest,
    load,
    findByMask: async (mask) => {
      const id = await findOnShelf(mask)
      const kept = id === undefined ? null : await load(id)
      return kept === 'corrupt' ? null : kept
    },
    claim: async (id) => {
      if (held?.id === id) return true
      const release = await claim(id)
      if (!release) return false
      held?.release()
      held = { id, release }
      return true
    },
    save: (kept) => {
      waiting = kept
      if (!isWriting) void writeAll()
    },
  }
}
