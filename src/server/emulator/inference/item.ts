import type { Archive } from '../archive/archive.ts'
import { findingOf } from '../archive/findings.ts'
import { addressOf, findPicture, formats, readPicture } from '../archive/picture-files.ts'
import type { ResultRecord, TaskRecord } from '../archive/task-records.ts'
import { isMarked } from '../marks.ts'
import { pictureWord, saysInput } from '../tools/answer.ts'
import type { Item } from '../wire/outcome.ts'

/** `word` begins the names: image, guideImage, maskImage. */
async function handOver(
  archive: Archive,
  origin: string,
  task: TaskRecord,
  result: ResultRecord,
  word: string,
): Promise<Item> {
  const { outputType, format } = task.delivery
  const uuid = result.imageUUID
  if (outputType === 'URL')
    return { [`${word}UUID`]: uuid, [`${word}URL`]: addressOf(origin, { uuid, format }) }
  const picture = findPicture(archive, uuid, 0)
  // A deleted picture leaves its entry; only the bytes are gone.
  const bytes = picture ? await readPicture(archive, picture) : Buffer.alloc(0)
  const base64 = bytes.toString('base64')
  return outputType === 'base64Data'
    ? { [`${word}UUID`]: uuid, [`${word}Base64Data`]: base64 }
    : {
        [`${word}UUID`]: uuid,
        [`${word}DataURI`]: `data:${formats[format].type};base64,${base64}`,
      }
}

/** A finished result as every delivery says it (contract §3.4, §5). */
export async function toItem(
  archive: Archive,
  origin: string,
  task: TaskRecord,
  result: ResultRecord,
): Promise<Item> {
  const { tool, inputUUID } = task.job
  const word = tool ? pictureWord[tool] : 'image'
  return {
    taskType: task.taskType,
    taskUUID: task.uuid,
    ...(word ? await handOver(archive, origin, task, result, word) : {}),
    ...(tool ? {} : { seed: result.seed }),
    ...(inputUUID && saysInput(task.taskType) ? { inputImageUUID: inputUUID } : {}),
    ...(tool ? findingOf(archive, result) : {}),
    ...(task.delivery.checked ? { NSFWContent: isMarked(task.marks, 'nsfw') } : {}),
    ...(task.delivery.includeCost && !isMarked(task.marks, 'no cost') ? { cost: result.cost } : {}),
  }
}
