import * as z from 'zod/mini'
import type { Operation } from '../document/operation.ts'
import type { Keeper, Kept } from '../link/world.ts'
import { pack, salvaged, unpack } from './pack.ts'
import type { StoredDocument } from './shelf.ts'

const aboutSchema = z.object({
  view: z.nullable(z.object({ x: z.number(), y: z.number(), zoom: z.number() })),
  picture: z.nullable(z.string()),
  mask: z.nullable(z.string()),
  stamp: z.nullable(z.string()),
  origin: z._default(z.nullable(z.string()), null),
  isStored: z.boolean(),
})

/** The operations of one document that are on disk, by number. */
interface Numbered {
  id: string
  numbers: Map<Operation, number>
}

/** What keeping needs of the browser; see shelf.ts. All of it rejects without storage. */
export interface KeeperWorld {
  read(
    id: string,
  ): Promise<{ record: StoredDocument; operations: ReadonlyMap<number, unknown> } | undefined>
  list(): Promise<StoredDocument[]>
  write(
    record: StoredDocument,
    added: ReadonlyMap<number, unknown>,
    isWhole: boolean,
  ): Promise<void>
  setAside(id: string): Promise<void>
  /** This tab's own note of the document that it had last. */
  latest: { get(): string | null; set(id: string): void }
  /** Makes this tab the writer of a name; null where another tab is, else the way to let go. */
  claim(name: string): Promise<(() => void) | null>
  sleep(ms: number): Promise<void>
  now(): number
  /** Whether what was painted last is on disk. */
  keeps(on: boolean): void
}

/** A storage that refused is tried again after this, ms, then half as often, and so on. */
const FIRST_WAIT = 2000
const LONGEST_WAIT = 30_000

/** Documents of one picture that are looked through for earlier strokes. */
const MOST_EARLIER = 6

/** Keeps documents in this browser. */
export function createKeeper(world: KeeperWorld): Keeper {
  let loaded: Numbered | null = null
  let current: Numbered | null = null
  /** The newest of each document that is not on disk yet. */
  const waiting = new Map<string, Kept>()
  let isWriting = false
  let held: { id: string; release: () => void } | null = null
  /** Asked for and not answered: a second question would wait behind this tab's own. */
  const claims = new Map<string, Promise<boolean>>()

  async function claim(id: string): Promise<boolean> {
    if (held?.id === id) return true
    const release = await world.claim(id)
    if (!release) return false
    held?.release()
    held = { id, release }
    return true
  }

  async function load(id: string): ReturnType<Keeper['load']> {
    const found = await world.read(id)
    if (!found) return null
    const { record, operations } = found
    const operationOf = (number: number) => operations.get(number)
    const about = aboutSchema.safeParse(record)
    const read = unpack(record.packed, operationOf)
    if (!about.success || !read) {
      await world.setAside(id)
      return { readable: salvaged(record.packed, operationOf) }
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
    await world.write({ id, savedAt: world.now(), packed, ...about }, added, numbers.size === 0)
    for (const [operation, number] of fresh) numbers.set(operation, number)
    world.latest.set(id)
  }

  async function writeAll() {
    isWriting = true
    let pause = FIRST_WAIT
    for (const [id, kept] of waiting) {
      waiting.delete(id)
      try {
        await write(kept)
        pause = FIRST_WAIT
        if (waiting.size === 0) world.keeps(true)
      } catch {
        // Nothing is known any more of what is on disk: the next time all of it is written.
        current = null
        loaded = null
        if (!waiting.has(id)) waiting.set(id, kept)
        world.keeps(false)
        await world.sleep(pause)
        pause = Math.min(2 * pause, LONGEST_WAIT)
      }
    }
    isWriting = false
  }

  return {
    latest: world.latest.get,
    load,
    find: async (wanted) => {
      const found = (await world.list()).find(
        ({ picture, mask }) => picture === wanted.picture && mask === wanted.mask,
      )
      return found?.id ?? null
    },
    earlier: async ({ id, source, operations }) => {
      const others = (await world.list()).filter(
        (record) => record.id !== id && record.picture === source?.value,
      )
      for (const record of others.slice(0, MOST_EARLIER)) {
        const found = await world.read(record.id)
        const read = unpack(record.packed, (number) => found?.operations.get(number))
        const now = read?.history.now
        if (!now || now.operations.length === 0 || now.source?.value !== source?.value) continue
        if (JSON.stringify(now.operations) !== JSON.stringify(operations)) return now.operations
      }
      return null
    },
    claim: (id) => {
      const asked = claims.get(id) ?? claim(id).finally(() => claims.delete(id))
      claims.set(id, asked)
      return asked
    },
    save: (kept) => {
      waiting.set(kept.history.now.id, kept)
      if (!isWriting) void writeAll()
    },
  }
}
