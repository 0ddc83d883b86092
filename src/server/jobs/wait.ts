import { nameInFront } from '../../contract/engine.ts'
import type { Problem } from '../../contract/error.ts'
import type { World } from '../deps.ts'
import { problemOf } from '../problem.ts'
import type { GenerationRow } from '../store/schema.ts'
import { endUnsent } from './end.ts'
import { putDown, writeHeld } from './lease.ts'

/**
 * Nothing was started: the work is accepted as before, and due in `delay` ms. Where a person
 * cancelled it while it was being sent, it ends here instead. Throws LeaseLost.
 */
export async function putBack(
  world: World,
  row: GenerationRow,
  delay = 0,
  fields: Partial<GenerationRow> = {},
): Promise<void> {
  const at = world.clock()
  await world.store.transaction(async (tx) => {
    const unsent = { state: 'accepted', charged: 'no', submitted_at: null }
    const next = await writeHeld(tx, row, at, { ...unsent, ...fields })
    if (next.hidden === 0) return putDown(tx, row, { due_at: at + delay })
    await endUnsent(tx, next, at)
  })
}

/** The same for what was refused or did not reach the engine: it says why it waits. */
export const waitFor = (
  world: World,
  row: GenerationRow,
  problem: Problem,
  delay: number,
): Promise<void> =>
  putBack(world, row, delay, {
    silent_since: null,
    polls: row.polls + 1,
    error: JSON.stringify(problem),
  })

/** The engine has no connection for us; nothing was started. */
export const unreachable = ({ engine }: World, reason: string): Problem =>
  problemOf(
    'unavailable',
    `${nameInFront(engine)} cannot be reached (${reason}). The work waits and is tried again.`,
  )
