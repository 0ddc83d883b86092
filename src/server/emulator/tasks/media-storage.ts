import { dropPicture, findPicture } from '../archive/picture-files.ts'
import type { Engine, TaskHandler } from '../engine.ts'
import { Failure } from '../wire/failure.ts'
import type { Item } from '../wire/outcome.ts'
import { readTaskUUID, readText, refuseOtherFields } from '../wire/raw-task.ts'
import { upload } from './upload.ts'

async function remove(engine: Engine, media: string): Promise<Item> {
  const picture = findPicture(engine.archive, media, engine.world.clock())
  if (!picture) {
    throw new Failure(404, {
      code: 'mediaNotFound',
      message: `No media with the UUID ${media} was found.`,
      parameter: 'media',
    })
  }
  await dropPicture(engine.archive, picture)
  return { mediaUUID: picture.uuid }
}

async function store(engine: Engine, media: string): Promise<Item> {
  const { uuid, address } = await upload(engine, media, 'media')
  return { mediaUUID: uuid, mediaURL: address }
}

/** `mediaStorage`: upload and delete (contract §5). */
export const mediaStorage: TaskHandler = async (task, engine) => {
  const taskUUID = readTaskUUID(task)
  refuseOtherFields(task, ['operation', 'media'])
  const operation = readText(task, 'operation')
  if (operation !== 'upload' && operation !== 'delete') {
    throw new Failure(400, {
      code: 'invalidOperation',
      message: "Invalid value for 'operation' parameter. It must be upload or delete.",
      parameter: 'operation',
      type: 'string',
      allowedValues: ['upload', 'delete'],
    })
  }
  const media = readText(task, 'media')
  const done = await (operation === 'upload' ? store : remove)(engine, media)
  return { items: [{ taskType: 'mediaStorage', taskUUID, operation, ...done }] }
}
