import type { World } from '../deps.ts'

/**
 * Somebody says that there is news of a task: its next question is due now. What became of it the
 * engine itself is asked, so that a forged word changes nothing (promises.md, "Who gets in" 5).
 */
export async function takeHint({ store, engine, clock }: World, taskUUID: string): Promise<void> {
  const now = clock()
  await store.db
    .updateTable('generations')
    .set({ due_at: now })
    .where('task_uuid', '=', taskUUID)
    .where('engine_id', '=', engine.id)
    .where('state', 'in', ['submitting', 'submitted'])
    .where('due_at', '>', now)
    .execute()
}
