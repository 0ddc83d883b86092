import type { Engine, SendItem, TaskKind } from '../engine.ts'
import { Failure, toFailure, toWire } from '../wire/failure.ts'
import type { Outcome } from '../wire/outcome.ts'
import type { RawTask } from '../wire/raw-task.ts'
import { rehearse } from './rehearse.ts'
import { taskTypes } from './table.ts'

/** Throws Failure when the type is none this engine knows. */
function kindOf({ taskType }: RawTask): TaskKind {
  const kind = typeof taskType === 'string' ? taskTypes.get(taskType) : undefined
  if (kind) return kind
  throw new Failure(400, {
    code: 'unsupportedTaskType',
    message: `Unsupported task type. The demo engine knows ${[...taskTypes.keys()].join(', ')}.`,
    parameter: 'taskType',
    type: 'string',
    allowedValues: [...taskTypes.keys()],
  })
}

/** How a transport wants a task done. */
export interface Manner {
  dryRun: boolean
  send?: SendItem
}

/** Does one task of whatever type; a failure is that task's alone (contract §1.3). Never throws. */
export async function runTask(
  task: RawTask,
  engine: Engine,
  { dryRun, send }: Manner,
): Promise<Outcome> {
  try {
    const kind = kindOf(task)
    if (dryRun && kind.price !== 'reads') return await rehearse(task, engine, kind.price)
    return await kind.run(task, engine, send)
  } catch (thrown) {
    const failure = toFailure(thrown)
    const { status, retryAfter } = failure
    return { items: [], errors: [toWire(failure, task)], status, retryAfter }
  }
}
