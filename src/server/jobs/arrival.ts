import type { World } from '../deps.ts'
import type { GenerationRow } from '../store/schema.ts'
import type { Told } from '../upstream/answer.ts'
import { toProgress } from '../upstream/results.ts'
import { collect } from './collect.ts'
import { writeHeld } from './lease.ts'
import { DEADLINE_MS } from './pace.ts'
import { storeResults } from './store-results.ts'

/** It arrived: from now on it is asked for, never sent again. */
export async function markSubmitted(world: World, row: GenerationRow): Promise<GenerationRow> {
  const at = world.clock()
  return world.store.transaction((tx) =>
    writeHeld(tx, row, at, {
      state: 'submitted',
      charged: row.charged === 'yes' ? 'yes' : 'unknown',
      submitted_at: row.submitted_at ?? at,
      deadline_at: (row.submitted_at ?? at) + DEADLINE_MS,
      polls: 0,
      silent_since: null,
      error: null,
    }),
  )
}

/** What an answer about this task holds, into its places and from there into our store. */
export async function takeIn(
  world: World,
  row: GenerationRow,
  { items, errors }: Told,
): Promise<void> {
  const began = performance.now()
  const collected = await collect(world, row, toProgress(row.task_uuid, items, errors))
  world.trace?.({ generationId: row.id, name: 'poll', ms: performance.now() - began })
  await storeResults(world, collected)
}
