import type { GenerationState } from '../../contract/generation.ts'
import type { World } from '../deps.ts'
import { refuse } from '../problem.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import { findGeneration, imagesOf, openStates, updateGeneration } from '../store/generations.ts'
import { updateImage } from '../store/images.ts'
import type { GenerationRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { endUnsent } from './end.ts'

/** What a person is told where more happened than "cancelled". */
const ALREADY_SENT =
  'It was already sent and cannot be called back: what it costs counts. It was moved to the trash, where its pictures arrive.'

export interface Cancelled {
  row: GenerationRow
  notice?: string
}

const gone = () => refuse('notFound', 'There is no such generation, or it was deleted.')

/** Not yet sent: it ends here and its money comes back. undefined where a worker was faster. */
async function stopUnsent(tx: Queries, { id }: GenerationRow, at: number) {
  // A worker that prepares it, or takes it up right now, loses its hold by this.
  const taken = await tx
    .updateTable('generations')
    .set((row) => ({ lease: row('lease', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'accepted' satisfies GenerationState)
    .returningAll()
    .executeTakeFirst()
  return taken && endUnsent(tx, taken, at)
}

/** Already sent: hidden in the trash, its money still counts (promises.md, "Work and money", 12). */
async function hide(tx: Queries, row: GenerationRow, at: number): Promise<GenerationRow> {
  const next = await updateGeneration(tx, { id: row.id }, { hidden: 1 })
  if (!next) throw gone()
  for (const image of await imagesOf(tx, [row.id]))
    if (image.trashed_at === null) await updateImage(tx, image.id, { trashed_at: at })
  return next
}

/** Free while it waits; after that it is hidden. Throws Refusal 409 when it has ended, 404 when gone. */
export async function cancel(
  deps: Pick<World, 'clock' | 'store'>,
  given: GenerationRow,
): Promise<Cancelled> {
  const at = deps.clock()
  return deps.store.transaction(async (tx) => {
    const row = await findGeneration(tx, { id: given.id, owner: given.owner_id })
    if (!row) throw gone()
    if (row.state === 'cancelled') return { row }
    if (!openStates.some((state) => state === row.state))
      throw refuse('conflict', 'This has ended already; there is nothing to cancel.')
    const stopped = row.state === 'accepted' ? await stopUnsent(tx, row, at) : undefined
    const next = stopped ?? (await hide(tx, row, at))
    await writeChange(tx, newVersion('generation', next, at))
    return stopped ? { row: next } : { row: next, notice: ALREADY_SENT }
  })
}
