import type { World } from '../deps.ts'
import { holdBytes } from '../files/hold-bytes.ts'
import { inspectPicture, type Picture, trimPicture } from '../files/picture.ts'
import { problemOf, Refusal, toRefusal } from '../problem.ts'
import { keepAsset } from '../store/assets.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import { imagesOf } from '../store/generations.ts'
import { updateImage } from '../store/images.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'
import { DownloadError } from '../upstream/download.ts'
import type { Collected } from './collect.ts'
import { finish } from './end.ts'
import { putDown, writeHeld } from './lease.ts'
import { pollDelay, TROUBLE_MS } from './pace.ts'

/** Tries to get a result's bytes before it is given up and explained (promises.md, 4). */
export const TRIES = 3
/** Results of one generation fetched side by side. */
const SIDE_BY_SIDE = 4

interface Stored {
  hash: string
  own: Uint8Array
  picture: Picture
}

/** The bytes of a result, decoded whole and on the disk. Throws DownloadError, Refusal or a fault of the disk. */
async function bring(world: World, image: ImageRow, inline?: Uint8Array): Promise<Stored> {
  const span = async <T>(name: 'download' | 'verify' | 'store', work: () => Promise<T>) => {
    const began = performance.now()
    const result = await work()
    world.trace?.({ generationId: image.generation_id, name, ms: performance.now() - began })
    return result
  }
  const { source_url: url } = image
  if (!inline && url === null) throw new DownloadError('The picture did not come with its result.')
  const bytes = inline ?? (await span('download', () => world.runware.download(url ?? '')))
  const picture = await span('verify', () => inspectPicture(bytes))
  const own = trimPicture(bytes)
  const { hash } = await span('store', () => world.files.put(own))
  return { hash, own, picture }
}

const said = (error: DownloadError | Refusal): string =>
  error instanceof DownloadError
    ? error.message
    : 'What came is not a whole picture; it was cut off or damaged on the way.'

async function keep(world: World, row: GenerationRow, image: ImageRow, stored: Stored) {
  const at = world.clock()
  const { hash, own, picture } = stored
  const bytes = own.length
  const { mime, width, height, alpha } = picture
  await world.store.transaction(async (tx) => {
    await writeHeld(tx, row, at, {})
    const asset = { hash, mime, bytes, width, height, alpha: alpha ? 1 : 0, created_at: at }
    await keepAsset(tx, asset, row.owner_id)
    const fields = { state: 'stored', hash, bytes, mime, width, height, stored_at: at }
    const next = await updateImage(tx, image.id, { ...fields, source_url: null, error: null })
    if (next) await writeChange(tx, newVersion('image', next, at))
  })
  await holdBytes(world.files, hash, own)
}

async function missed(world: World, row: GenerationRow, image: ImageRow, reason: string) {
  const at = world.clock()
  const attempts = image.attempts + 1
  const last = attempts >= TRIES
  const message = last
    ? `${reason} It was tried ${TRIES} times. The picture was made and charged; generate again for a new one.`
    : `${reason} It is fetched again.`
  await world.store.transaction(async (tx) => {
    await writeHeld(tx, row, at, {})
    const next = await updateImage(tx, image.id, {
      attempts,
      state: last ? 'failed' : 'ready',
      error: JSON.stringify(problemOf('upstream', message, { retryable: !last })),
    })
    if (next) await writeChange(tx, newVersion('image', next, at))
  })
}

/** A fault of our own disk is not the picture's: it waits, and says so. */
async function inTrouble(world: World, row: GenerationRow, error: unknown): Promise<void> {
  const { problem } = toRefusal(error, (id, cause) =>
    world.log.error('a result could not be stored', { id, cause: String(cause) }),
  )
  const at = world.clock()
  await world.store.transaction((tx) => writeHeld(tx, row, at, { error: JSON.stringify(problem) }))
}

/** False where our own side failed and everything has to wait. */
async function storeOne(
  world: World,
  row: GenerationRow,
  image: ImageRow,
  inline: Uint8Array | undefined,
): Promise<boolean> {
  let stored: Stored
  try {
    stored = await bring(world, image, inline)
  } catch (error) {
    if (error instanceof DownloadError || (error instanceof Refusal && error.status < 500)) {
      await missed(world, row, image, said(error))
      return true
    }
    await inTrouble(world, row, error)
    return false
  }
  const began = performance.now()
  await keep(world, row, image, stored)
  world.trace?.({ generationId: row.id, name: 'store', ms: performance.now() - began })
  return true
}

/**
 * Fetches, verifies and stores what is ready, one row as each one comes; then the generation is at
 * its end or due for its next question. Throws LeaseLost.
 */
export async function storeResults(
  world: World,
  { row, images, inline }: Collected,
): Promise<void> {
  const ready = images.filter((image) => image.state === 'ready')
  let well = true
  const queue = ready.values()
  const lane = async () => {
    for (const image of queue) {
      if (!well) return
      if (!(await storeOne(world, row, image, inline.get(image.id)))) well = false
    }
  }
  await Promise.all(Array.from({ length: Math.min(SIDE_BY_SIDE, ready.length) }, lane))
  const now = ready.length === 0 ? images : await imagesOf(world.store.db, [row.id])
  if (now.every((image) => image.state === 'stored' || image.state === 'failed'))
    return finish(world, row)
  const retries = now.some((image) => image.attempts > 0 && image.state === 'ready')
  const delay = !well ? TROUBLE_MS : retries ? 1_000 : pollDelay(row.polls)
  await putDown(world.store.db, row, { due_at: world.clock() + delay, polls: row.polls + 1 })
}
