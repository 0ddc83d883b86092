import { dropPicture, findPicture, type PictureRecord } from '../archive/picture-files.ts'
import type { Engine, TaskHandler, TaskPricer } from '../engine.ts'
import { Failure } from '../wire/failure.ts'
import type { Item } from '../wire/outcome.ts'
import { type RawTask, readTaskUUID, readText, refuseOtherFields } from '../wire/raw-task.ts'
import { readUpload, upload } from './upload.ts'

function findMedia(engine: Engine, media: string): PictureRecord {
  const picture = findPicture(engine.archive, media, engine.world.clock())
  if (picture) return picture
  throw new Failure(404, {
    code: 'mediaNotFound',
    message: `No media with the UUID ${media} was found.`,
    parameter: 'media',
  })
}

async function remove(engine: Engine, media: string): Promise<Item> {
  const picture = findMedia(engine, media)
  await dropPicture(engine.archive, picture)
  return { mediaUUID: picture.uuid }
}

async function store(engine: Engine, media: string): Promise<Item> {
  const { uuid, address } = await upload(engine, media, 'media')
  return { mediaUUID: uuid, mediaURL: address }
}

function read(task: RawTask) {
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
  return { taskUUID, operation, media: readText(task, 'media') }
}

/** Storage is free. */
export const priceMedia: TaskPricer = async (task, engine) => {
  const { operation, media } = read(task)
  if (operation === 'delete') findMedia(engine, media)
  else await readUpload(engine, media, 'media', true)
  return [0]
}

/** `mediaStorage`: upload and delete (contract §5). */
export const mediaStorage: TaskHandler = async (task, engine) => {
  const { taskUUID, operation, media } = read(task)
  const done = await (operation === 'upload' ? store : remove)(engine, media)
  return { items: [{ taskType: 'mediaStorage', taskUUID, operation, ...done }] }
}
