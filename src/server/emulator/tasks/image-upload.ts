import type { TaskHandler } from '../engine.ts'
import { readTaskUUID, readText, refuseOtherFields } from '../wire/raw-task.ts'
import { upload } from './upload.ts'

/** `imageUpload`, the former spelling of an upload, still sent by clients (contract §5). */
export const imageUpload: TaskHandler = async (task, engine) => {
  const taskUUID = readTaskUUID(task)
  refuseOtherFields(task, ['image'])
  const { uuid, address } = await upload(engine, readText(task, 'image'), 'image')
  return {
    items: [{ taskType: 'imageUpload', taskUUID, imageUUID: uuid, imageURL: address }],
  }
}
