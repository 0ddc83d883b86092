import { createHash } from 'node:crypto'
import type { World } from '../deps.ts'
import { toThumbnail } from '../files/picture.ts'
import { createTurns } from '../files/turns.ts'
import { Refusal, refuse } from '../problem.ts'
import type { ModelPictureRow } from '../store/asset-schema.ts'
import {
  dropModelPictures,
  findModelPicture,
  findStaleModelPictures,
  keepModelPictures,
  markCached,
} from '../store/model-pictures.ts'
import { DownloadError } from '../upstream/download.ts'

/** Pixels: twice the width at which a model's picture is shown. */
const WIDTH = 384
/** A foreign picture of this many bytes is no preview. */
const MAX_BYTES = 12 * 1024 * 1024
/** Addresses remembered; a page of a search brings at most 100. */
const KEPT_ADDRESSES = 20_000
/** What is too much is looked for once in so many searches. */
const FORGET_EVERY = 50
/** Pictures cached on the disk, about 20 kB each. */
const KEPT_PICTURES = 2_000
/** Foreign pictures fetched side by side. */
const SIDE_BY_SIDE = 6
/** One that failed is not asked for again so soon, ms. */
const FAILED_MS = 60_000
const KEPT_FAILURES = 1_000

const FORM = 'model'

export interface ModelPictures {
  /** Remembers addresses that the engine gave; per address our own hash, null where none may be fetched. */
  remember(addresses: (string | null)[], owner: string): Promise<(string | null)[]>
  /** A small WebP, cached. null for a hash that no search of this person named. Throws Refusal 502 where it cannot be had. */
  load(hash: string, owner: string): Promise<Uint8Array | null>
}

/**
 * Models' pictures come from hosts on the allow-list, by addresses that the engine itself gave in
 * an answer; the page only ever sees our copy (promises.md, "Who gets in" 5 and 6).
 */
export function createModelPictures(world: World): ModelPictures {
  const { store, files, engine, runware, clock } = world
  const making = new Map<string, Promise<Uint8Array>>()
  const failures = new Map<string, { until: number; error: Refusal }>()
  const takeTurn = createTurns(SIDE_BY_SIDE)
  let searches = 0

  async function forget(): Promise<void> {
    const stale = { kept: KEPT_PICTURES, cached: true }
    for (const hash of await findStaleModelPictures(store.db, stale)) {
      await files.remove(hash)
      await markCached(store.db, hash, null)
    }
    const old = await findStaleModelPictures(store.db, { kept: KEPT_ADDRESSES, cached: false })
    for (const hash of old) await files.remove(hash)
    await dropModelPictures(store.db, old)
  }

  async function fetchSmall({ hash, address }: ModelPictureRow): Promise<Uint8Array> {
    const bytes = await takeTurn(() => runware.download(address, MAX_BYTES))
    const small = await toThumbnail(bytes, WIDTH)
    await files.putDerived(`${hash}.${FORM}`, small)
    await markCached(store.db, hash, small.length)
    await forget()
    return small
  }

  async function bring(row: ModelPictureRow): Promise<Uint8Array> {
    const failed = failures.get(row.hash)
    if (failed && failed.until > clock()) throw failed.error
    try {
      const small = await fetchSmall(row)
      failures.delete(row.hash)
      return small
    } catch (error) {
      // A fault of our own disk or database is answered as such.
      if (!(error instanceof DownloadError) && !(error instanceof Refusal)) throw error
      const problem = refuse('upstream', `This model’s picture cannot be had. ${error.message}`)
      const [oldest] = failures.keys()
      if (failures.size >= KEPT_FAILURES && oldest !== undefined) failures.delete(oldest)
      failures.set(row.hash, { until: clock() + FAILED_MS, error: problem })
      throw problem
    }
  }

  return {
    async remember(addresses, owner) {
      const rows = addresses.map((given) => {
        const address = given === null ? null : runware.toLasting(given)
        if (address === null) return null
        const hash = createHash('sha256').update(`${engine.id}\n${address}`).digest('hex')
        return { hash, engine_id: engine.id, address, seen_at: clock() }
      })
      await keepModelPictures(
        store.db,
        rows.flatMap((row) => row ?? []),
        owner,
      )
      searches += 1
      if (searches % FORGET_EVERY === 0) await forget()
      return rows.map((row) => row?.hash ?? null)
    },
    async load(hash, owner) {
      const row = await findModelPicture(store.db, { hash, owner })
      if (!row) return null
      const kept = await files.readDerived(`${hash}.${FORM}`)
      if (kept) return kept
      // Another engine's addresses are not asked for under this engine's rules.
      if (row.engine_id !== engine.id) return null
      const running = making.get(hash) ?? bring(row).finally(() => making.delete(hash))
      making.set(hash, running)
      return running
    },
  }
}
