import { tools } from '../../../models/tools/index.ts'
import type { TaskKind } from '../engine.ts'
import type { RawTask } from '../wire/raw-task.ts'
import { accountManagement } from './account-management.ts'
import { getResponse } from './get-response.ts'
import { getTaskDetails } from './get-task-details.ts'
import { imageInference, priceInference } from './image-inference.ts'
import { imageUpload, priceUpload } from './image-upload.ts'
import { mediaStorage, priceMedia } from './media-storage.ts'
import { modelSearch } from './model-search.ts'
import { ping } from './ping.ts'
import { toolKind } from './tool-task.ts'

/** Every type of task this engine knows (contract §5). */
const kinds: readonly TaskKind[] = [
  { names: ['accountManagement'], run: accountManagement, price: 'reads' },
  { names: ['imageInference'], run: imageInference, price: priceInference },
  { names: ['getResponse'], run: getResponse, price: 'reads' },
  { names: ['getTaskDetails'], run: getTaskDetails, price: 'reads' },
  { names: ['modelSearch'], run: modelSearch, price: 'reads' },
  { names: ['imageUpload'], run: imageUpload, price: priceUpload },
  { names: ['mediaStorage'], run: mediaStorage, price: priceMedia },
  ...tools.map(toolKind),
  { names: ['ping'], run: ping, price: 'reads' },
]

/** By every name, older ones included. */
export const taskTypes: ReadonlyMap<string, TaskKind> = new Map(
  kinds.flatMap((kind) => kind.names.map((name) => [name, kind] as const)),
)

/** Whether a task only reads, so that its answer may as well be asked for again. */
export const isReading = ({ taskType }: RawTask): boolean =>
  typeof taskType === 'string' && taskTypes.get(taskType)?.price === 'reads'
