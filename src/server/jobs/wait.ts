import type { Problem } from '../../contract/error.ts'
import type { World } from '../deps.ts'
import { problemOf } from '../problem.ts'
import type { GenerationRow } from '../store/schema.ts'
import { endUnsent } from './end.ts'
import { putDown, writeHeld } from './lease.ts'

/**
 * Nothing was started; the work waits and says why. Where a person cancelled it while it was being
 * sent, it ends here instead.
 */
export async function waitFor(
  world: World,
  row: GenerationRow,
  problem: Problem,
  delay: number,
): Promise<void> {
  const at = world.clock()
  const due_at = at + delay
  await world.store.transaction(async (tx) => {
    const next = await writeHeld(tx, row, at, {
      state: 'accepted',
      charged: 'no',
      submitted_at: null,
      silent_since: null,
      polls: row.polls + 1,
      error: JSON.stringify(problem),
    })
    if (next.hidden === 0) return putDown(tx, row, { due_at })
    await endUnsent(tx, next, at)
  })
}

/** The engine has no connection for us; nothing was started. */
export const unreachable = ({ engine }: World, reason: string): Problem =>
  problemOf(
    'unavailable',
    `The engine at ${engine.host} cannot be reached (${reason}). The work waits and is tried again.`,
  )
