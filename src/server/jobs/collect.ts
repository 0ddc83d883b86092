import type { World } from '../deps.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import { imagesOf } from '../store/generations.ts'
import { updateImage } from '../store/images.ts'
import { dayOf, writeLedger } from '../store/ledger.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import type { EngineError } from '../upstream/answer.ts'
import { toEngineProblem } from '../upstream/engine-problem.ts'
import type { Progress, Result } from '../upstream/results.ts'
import { writeHeld } from './lease.ts'
import { entry, expectedEach } from './money.ts'

/** A batch with failures that are fewer than its missing results may still be growing for this long. */
const SETTLE_MS = 60_000

/** Whether the missing results will never come: successes + errors make the batch (promises.md, 5). */
function isOver(
  row: GenerationRow,
  now: number,
  missing: number,
  came: number,
  progress: Progress,
) {
  const { errors, processing } = progress
  if (errors.length === 0 || missing === 0 || processing > 0) return false
  // One error may stand for the whole task; beside successes an unlisted result may be unfinished.
  return errors.length >= missing || came === 0 || now - (row.submitted_at ?? now) > SETTLE_MS
}

/** A failed result, with its own cause. */
async function failMissing(tx: Queries, missing: ImageRow[], errors: EngineError[]): Promise<void> {
  for (const [index, image] of missing.entries()) {
    const error = errors[index] ?? errors.at(-1)
    if (!error) return
    await updateImage(tx, image.id, {
      state: 'failed',
      error: JSON.stringify(toEngineProblem(error)),
    })
  }
}

/** One result into its place, its cost into the ledger, its share of the reservation back. 1e-9 USD. */
async function settle(
  tx: Queries,
  row: GenerationRow,
  { image, result }: Fresh,
  at: number,
  money: { expected: number; share: number },
): Promise<void> {
  const cost = result.cost ?? money.expected
  const estimated = result.cost === null
  await updateImage(tx, image.id, {
    state: 'ready',
    image_uuid: result.imageUUID,
    seed: result.seed,
    cost,
    cost_estimated: estimated ? 1 : 0,
    nsfw: result.nsfw === null ? null : result.nsfw ? 1 : 0,
    source_url: 'url' in result.source ? result.source.url : null,
  })
  await writeLedger(tx, dayOf(row.created_at), [
    entry(row, at, 'settle', cost, { id: image.id, estimated }),
    ...(money.share === 0 ? [] : [entry(row, at, 'release', -money.share)]),
  ])
}

interface Fresh {
  image: ImageRow
  result: Result
}

/** What came, by place; bytes that came inside the answer wait here until they are stored. */
export interface Collected {
  row: GenerationRow
  images: ImageRow[]
  inline: Map<string, Uint8Array>
}

/**
 * Takes what an answer holds: results by their imageUUID, in whatever order and however often they
 * come. A result keeps the place it had in the answer where that is free. Throws LeaseLost.
 */
export async function collect(
  world: World,
  row: GenerationRow,
  progress: Progress,
): Promise<Collected> {
  const at = world.clock()
  const inline = new Map<string, Uint8Array>()
  const before = await imagesOf(world.store.db, [row.id])
  const known = new Map(before.map((image) => [image.image_uuid, image]))
  const free = before.filter((image) => image.state === 'waiting')
  const fresh: Fresh[] = []
  const renewed: { image: ImageRow; url: string }[] = []
  for (const { place, result } of progress.results) {
    const image = known.get(result.imageUUID) ?? takePlace(free, place)
    if (!image) continue
    if ('bytes' in result.source) inline.set(image.id, result.source.bytes)
    if (!known.has(result.imageUUID)) fresh.push({ image, result })
    else if (image.state === 'ready' && 'url' in result.source)
      renewed.push({ image, url: result.source.url })
  }
  const came = before.length - free.length
  const failing = isOver(row, at, free.length, came, progress) ? free : []
  const moved = row.state !== 'submitted' || row.error !== null
  if (fresh.length === 0 && failing.length === 0 && renewed.length === 0 && !moved)
    return { row, images: before, inline }

  const next = await world.store.transaction(async (tx) => {
    // What is left by rounding is given back at the end.
    const share = Math.floor(row.reserved / (free.length + fresh.length || 1))
    const expected = expectedEach(row, before.length)
    // Held first, as by all who write pictures too: two would wait for each other.
    const held = await writeHeld(tx, row, at, {
      state: 'submitted',
      reserved: row.reserved - share * fresh.length,
      error: null,
      silent_since: null,
      ...(fresh.length > 0 ? { charged: 'yes' } : {}),
    })
    for (const result of fresh) await settle(tx, row, result, at, { expected, share })
    for (const { image, url } of renewed) await updateImage(tx, image.id, { source_url: url })
    await failMissing(tx, failing, progress.errors)
    if (fresh.length > 0) await writeChange(tx, newVersion('spend', held, at))
    return held
  })
  return { row: next, images: await imagesOf(world.store.db, [row.id]), inline }
}

function takePlace(free: ImageRow[], place: number): ImageRow | undefined {
  const index = free.findIndex((image) => image.idx === place)
  return free.splice(Math.max(index, 0), 1)[0]
}
