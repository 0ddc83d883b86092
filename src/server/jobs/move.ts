import type { QueueMove } from '../../contract/queue.ts'
import type { Deps } from '../deps.ts'
import { refuse } from '../problem.ts'
import { writeChange } from '../store/changes.ts'
import { findGate } from '../store/gates.ts'
import { lock } from '../store/lock.ts'
import { EVERYBODY } from '../store/owner.ts'
import { listQueued, type Queued } from '../store/queue.ts'
import type { GenerationRow } from '../store/schema.ts'

/** A queue longer than this is moved within its first so many. */
const MOVED_MOST = 10_000

/** Where an item stands after a move, counted from 0. */
function placeAfter(at: number, length: number, to: QueueMove['to']): number {
  switch (to) {
    case 'front':
      return 0
    case 'back':
      return length - 1
    case 'earlier':
      return Math.max(0, at - 1)
    case 'later':
      return Math.min(length - 1, at + 1)
  }
}

/** Those whose place changes: neighbours give theirs on, so that no number is used twice. */
function reorder(
  queued: readonly Queued[],
  from: number,
  to: number,
): Pick<Queued, 'id' | 'place'>[] {
  const ids = queued.map(({ id }) => id)
  ids.splice(to, 0, ...ids.splice(from, 1))
  // Rows of one moment may share a number: each must end up behind the one before it.
  let last = Number.NEGATIVE_INFINITY
  return ids.flatMap((id, index) => {
    const own = queued[index]?.place ?? 0
    const place = Math.max(own, last + 1)
    last = place
    const unchanged = queued[index]?.id === id && place === own
    return unchanged ? [] : [{ id, place }]
  })
}

/** Moves queued work. Throws Refusal 409 once it was sent, or where the engine is another. */
export async function move(
  { store, engine, clock }: Deps,
  row: GenerationRow,
  to: QueueMove['to'],
): Promise<void> {
  await store.transaction(async (tx) => {
    // Two moves at once would give places that the other has just given.
    await lock(store, tx, 'queue')
    const queued = await listQueued(tx, engine.id, MOVED_MOST)
    const at = queued.findIndex(({ id }) => id === row.id)
    if (at < 0) throw refuse('conflict', 'This is no longer in the queue; it cannot be moved.')
    for (const { id, place } of reorder(queued, at, placeAfter(at, queued.length, to)))
      await tx.updateTable('generations').set({ place }).where('id', '=', id).execute()
    const { version } = await findGate(tx, engine.id)
    await writeChange(tx, {
      kind: 'engine',
      key: engine.id,
      version,
      at: clock(),
      owner: EVERYBODY,
    })
  })
}
