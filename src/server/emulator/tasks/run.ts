import type { Engine } from '../engine.ts'
import { Failure, toFailure, toWire } from '../wire/failure.ts'
import type { Outcome } from '../wire/outcome.ts'
import type { RawTask } from '../wire/raw-task.ts'
import { taskTypes } from './table.ts'

/** Does one task of whatever type; a failure is that task's alone (contract §1.3). */
export async function runTask(task: RawTask, engine: Engine): Promise<Outcome> {
  const { taskType } = task
  try {
    const handler = typeof taskType === 'string' ? taskTypes.get(taskType) : undefined
    if (handler) return await handler(task, engine)
    throw new Failure(400, {
      code: 'unsupportedTaskType',
      message: `Unsupported task type. The demo engine knows ${[...taskTypes.keys()].join(', ')}.`,
      parameter: 'taskType',
      type: 'string',
      allowedValues: [...taskTypes.keys()],
    })
  } catch (thrown) {
    const failure = toFailure(thrown)
    return { items: [], errors: [toWire(failure, task)], status: failure.status }
  }
}
