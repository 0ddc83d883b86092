import type { TaskHandler } from '../engine.ts'
import { getResponse } from './get-response.ts'
import { getTaskDetails } from './get-task-details.ts'
import { imageInference } from './image-inference.ts'
import { imageUpload } from './image-upload.ts'
import { mediaStorage } from './media-storage.ts'
import { ping } from './ping.ts'

/** Every task type this engine knows, former spellings included (contract §5). */
export const taskTypes: ReadonlyMap<string, TaskHandler> = new Map(
  Object.entries({
    imageInference,
    getResponse,
    getTaskDetails,
    imageUpload,
    mediaStorage,
    ping,
  }),
)
