import type { TaskHandler, TaskPricer } from '../engine.ts'
import { type RawTask, readTaskUUID, readText, refuseOtherFields } from '../wire/raw-task.ts'
import { readUpload, upload } from './upload.ts'

function read(task: RawTask) {
  const taskUUID = readTaskUUID(task)
  refuseOtherFields(task, ['image'])
  return { taskUUID, image: readText(task, 'image') }
}

/** Uploads are free. */
export const priceUpload: TaskPricer = async (task, engine) => {
  await readUpload(engine, read(task).image, 'image', true)
  return [0]
}

/** `imageUpload`, the former spelling of an upload, still sent by clients (contract §5). */
export const imageUpload: TaskHandler = async (task, engine) => {
  const { taskUUID, image } = read(task)
  const { uuid, address } = await upload(engine, image, 'image')
  return {
    items: [{ taskType: 'imageUpload', taskUUID, imageUUID: uuid, imageURL: address }],
  }
}
