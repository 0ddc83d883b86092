import type { Engine, TaskPricer } from '../engine.ts'
import type { Outcome } from '../wire/outcome.ts'
import type { RawTask } from '../wire/raw-task.ts'

/**
 * A dry run: validates, prices, executes nothing, charges nothing (contract §1.1). The shape of its
 * answer is not documented; this one is ours: an item for each result the task would have, without
 * a picture and with its share of the price, because clients count the items of a task. `cost` is
 * null where no price is published.
 */
export async function rehearse(task: RawTask, engine: Engine, price: TaskPricer): Promise<Outcome> {
  const { taskType, taskUUID } = task
  const costs = await price(task, engine)
  return { items: costs.map((cost) => ({ taskType, taskUUID, cost })) }
}
