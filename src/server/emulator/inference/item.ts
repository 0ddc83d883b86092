import type { Archive } from '../archive/archive.ts'
import { addressOf, findPicture, formats, readPicture } from '../archive/picture-files.ts'
import type { ResultRecord, TaskRecord } from '../archive/task-records.ts'
import { isMarked } from '../marks.ts'
import type { Item } from '../wire/outcome.ts'

async function handOver(
  archive: Archive,
  origin: string,
  task: TaskRecord,
  result: ResultRecord,
): Promise<Item> {
  const { outputType, format } = task.delivery
  const named = { uuid: result.imageUUID, format }
  if (outputType === 'URL') return { imageURL: addressOf(origin, named) }
  const picture = findPicture(archive, result.imageUUID, 0)
  // A deleted picture leaves its entry; only the bytes are gone.
  const bytes = picture ? await readPicture(archive, picture) : Buffer.alloc(0)
  const base64 = bytes.toString('base64')
  return outputType === 'base64Data'
    ? { imageBase64Data: base64 }
    : { imageDataURI: `data:${formats[format].type};base64,${base64}` }
}

/** A finished result as every delivery says it (contract §3.4). */
export async function toItem(
  archive: Archive,
  origin: string,
  task: TaskRecord,
  result: ResultRecord,
): Promise<Item> {
  return {
    taskType: task.taskType,
    taskUUID: task.uuid,
    imageUUID: result.imageUUID,
    ...(await handOver(archive, origin, task, result)),
    seed: result.seed,
    ...(task.delivery.checked ? { NSFWContent: isMarked(task.marks, 'nsfw') } : {}),
    ...(task.delivery.includeCost && !isMarked(task.marks, 'no cost') ? { cost: result.cost } : {}),
  }
}
