import { stringifyJson } from '../../../models/json.ts'
import type { TaskRecord } from '../archive/task-records.ts'
import { isMarked } from '../marks.ts'
import type { Item } from '../wire/outcome.ts'
import type { World } from '../world.ts'

/** One webhook as it leaves. */
export interface Webhook {
  address: string
  body: string
}

/** A finished picture that was never made, at an address that nobody serves. */
export const inventedItem = (taskType: string, taskUUID: string, world: World): Item => ({
  taskType,
  taskUUID,
  imageUUID: world.uuid(),
  imageURL: 'http://127.0.0.1:9/image/foreign.jpg',
  seed: '1',
  status: 'success',
  cost: 1,
})

/** The call that tells of a finished result, as the task's markers ask for it. */
export function toWebhook(
  { uuid, taskType, marks }: TaskRecord,
  item: Item,
  address: string,
  world: World,
): Webhook {
  const invented = (taskUUID: string) => stringifyJson(inventedItem(taskType, taskUUID, world))
  const said = () => {
    if (isMarked(marks, 'webhook foreign')) return invented(world.uuid())
    if (isMarked(marks, 'webhook forged')) return invented(uuid)
    if (isMarked(marks, 'webhook garbled')) return '{"taskUUID":"<html>\u0000'
    return stringifyJson(item)
  }
  const astray = isMarked(marks, 'webhook astray')
  return { address: astray ? address.replaceAll(uuid, world.uuid()) : address, body: said() }
}
