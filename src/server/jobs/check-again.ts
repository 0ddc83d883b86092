import type { Deps } from '../deps.ts'
import { refuse } from '../problem.ts'
import { newVersion, writeChange } from '../store/changes.ts'
import { updateGeneration } from '../store/generations.ts'
import type { GenerationRow } from '../store/schema.ts'

/**
 * Work in doubt is asked for once more, as if it had just been sent: nothing new is started and
 * nothing is charged by it. Throws Refusal 409 where there is no doubt or the engine is another.
 */
export async function checkAgain(deps: Deps, row: GenerationRow): Promise<GenerationRow> {
  if (row.engine_id !== deps.engine.id)
    throw refuse(
      'conflict',
      `Only ${row.engine_host} with its own key can say what became of this.`,
    )
  const at = deps.clock()
  const next = await deps.store.transaction(async (tx) => {
    const changed = await updateGeneration(
      tx,
      { id: row.id, state: 'inDoubt' },
      {
        state: 'submitting',
        due_at: at,
        finished_at: null,
        silent_since: null,
        polls: 0,
        error: null,
      },
    )
    if (changed) await writeChange(tx, newVersion('generation', changed, at))
    return changed
  })
  if (!next) throw refuse('conflict', 'There is no doubt about this; nothing needs checking.')
  deps.jobs.wake()
  return next
}
