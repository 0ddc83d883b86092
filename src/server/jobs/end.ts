import type { Problem } from '../../contract/error.ts'
import type { GenerationState } from '../../contract/generation.ts'
import type { World } from '../deps.ts'
import { problemOf } from '../problem.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import { imagesOf, updateGeneration } from '../store/generations.ts'
import { updateImage } from '../store/images.ts'
import { dayOf, writeLedger } from '../store/ledger.ts'
import type { GenerationRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { writeHeld } from './lease.ts'
import { entry } from './money.ts'

/** Gives back what is still set aside. */
export async function release(tx: Queries, row: GenerationRow, at: number): Promise<void> {
  if (row.reserved === 0) return
  await writeLedger(tx, dayOf(row.created_at), [entry(row, at, 'release', -row.reserved)])
  await writeChange(tx, newVersion('spend', { ...row, version: row.version + 1 }, at))
}

/** Cancelled by a person before anything was started: free. */
export async function endUnsent(
  tx: Queries,
  row: GenerationRow,
  at: number,
): Promise<GenerationRow | undefined> {
  const next = await updateGeneration(
    tx,
    { id: row.id },
    {
      state: 'cancelled' satisfies GenerationState,
      charged: 'no',
      reserved: 0,
      finished_at: at,
      due_at: null,
      lease_until: 0,
      error: null,
    },
  )
  await release(tx, row, at)
  const error = JSON.stringify(
    problemOf('conflict', 'Cancelled before it was sent; nothing was charged.'),
  )
  for (const image of await imagesOf(tx, [row.id]))
    if (image.state === 'waiting') await updateImage(tx, image.id, { state: 'failed', error })
  if (next) await writeChange(tx, newVersion('generation', next, at))
  return next
}

/** Nothing was started and nothing will be: refused for good. */
export async function failUncharged(
  world: World,
  row: GenerationRow,
  problem: Problem,
): Promise<void> {
  const at = world.clock()
  const error = JSON.stringify(problem)
  await world.store.transaction(async (tx) => {
    await writeHeld(tx, row, at, {
      state: 'failed' satisfies GenerationState,
      charged: 'no',
      reserved: 0,
      finished_at: at,
      due_at: null,
      lease_until: 0,
      error,
    })
    await release(tx, row, at)
    for (const image of await imagesOf(tx, [row.id]))
      if (image.state === 'waiting') await updateImage(tx, image.id, { state: 'failed', error })
  })
}

/** Nobody knows: the money stays set aside, the person chooses (promises.md, 3). */
export async function leaveInDoubt(
  world: World,
  row: GenerationRow,
  problem: Problem,
): Promise<void> {
  const at = world.clock()
  await world.store.transaction((tx) =>
    writeHeld(tx, row, at, {
      state: 'inDoubt' satisfies GenerationState,
      finished_at: at,
      due_at: null,
      lease_until: 0,
      error: JSON.stringify(problem),
    }),
  )
}

/** Every result is stored or failed: the end, in words and money. */
export async function finish(world: World, row: GenerationRow): Promise<void> {
  const at = world.clock()
  await world.store.transaction(async (tx) => {
    const images = await imagesOf(tx, [row.id])
    const stored = images.filter((image) => image.state === 'stored').length
    const state: GenerationState =
      stored === images.length ? 'done' : stored > 0 ? 'partial' : 'failed'
    await writeHeld(tx, row, at, {
      state,
      charged: images.some((image) => image.image_uuid !== null) ? 'yes' : 'no',
      reserved: 0,
      finished_at: at,
      due_at: null,
      lease_until: 0,
      error: images.find((image) => image.error !== null)?.error ?? null,
    })
    await release(tx, row, at)
  })
}
