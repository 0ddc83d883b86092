import type { Archive } from '../archive/archive.ts'
import { keepFinding } from '../archive/findings.ts'
import { readInput } from '../archive/input-files.ts'
import { keepPicture } from '../archive/picture-files.ts'
import {
  beginAttempt,
  failResult,
  findTask,
  type Place,
  type ResultRecord,
  resultsOf,
  type TaskRecord,
} from '../archive/task-records.ts'
import { isMarked } from '../marks.ts'
import type { WireError } from '../wire/failure.ts'
import type { World } from '../world.ts'
import type { Painter } from './painter.ts'

/** A job that brought the process down this often is given up. */
const MOST_ATTEMPTS = 10

const engineFailed = (why: string): WireError => ({
  code: 'inferenceError',
  message: `The demo engine could not compute this picture. ${why}`,
})

/** The failure that a marker asks of this result. */
function markedFailure(task: TaskRecord, position: number): WireError | undefined {
  const { fail } = task.marks
  if (isMarked(task.marks, 'late reject')) {
    return {
      code: 'contentPolicyViolation',
      message: 'The picture was refused by content moderation (asked for by a marker).',
    }
  }
  if (fail === undefined || (fail !== null && fail !== position + 1)) return undefined
  return { code: 'inferenceError', message: 'Inference failed (asked for by a marker).' }
}

/** What painting works with. */
export interface Bench {
  archive: Archive
  painter: Painter
  world: World
}

async function paint(
  { archive, painter, world }: Bench,
  task: TaskRecord,
  result: ResultRecord,
): Promise<void> {
  const { job, delivery } = task
  const pictures = await Promise.all(
    job.inputs.map(async (key) => [key, await readInput(archive, key)] as const),
  )
  const painted = await painter.paint(
    {
      ...(job.tool ? { tool: job.tool } : {}),
      model: task.model,
      editing: job.editing,
      params: job.params,
      seed: result.seed,
      pictures: Object.fromEntries(pictures),
    },
    { format: delivery.format, quality: delivery.quality },
  )
  if (painted.found) keepFinding(archive, result, painted.found)
  const { width, height } = painted
  if (width === 0) return
  const now = world.clock()
  await keepPicture(
    archive,
    {
      uuid: result.imageUUID,
      kind: 'result',
      format: delivery.format,
      width,
      height,
      usedAt: now,
      expiresAt: delivery.ttl === undefined ? null : now + delivery.ttl * 1000,
      marks: task.marks,
    },
    painted.bytes,
  )
}

/**
 * Brings one result to its end; `complete` makes a painted one known. Throws when the engine is
 * closing, and when the store cannot be written; the result is then unfinished.
 */
export async function paintResult(
  bench: Bench,
  place: Place,
  complete: (place: Place) => void,
  closing: AbortSignal,
): Promise<void> {
  const { archive } = bench
  const task = findTask(archive, place.taskUUID)
  const result = task && resultsOf(archive, place.taskUUID)[place.position]
  if (!task || !result || result.state !== 'processing') return
  const asked = markedFailure(task, place.position)
  if (asked) return failResult(archive, place, asked)
  if (beginAttempt(archive, place) > MOST_ATTEMPTS) {
    return failResult(archive, place, engineFailed('It was tried too often.'))
  }
  try {
    await paint(bench, task, result)
  } catch (error) {
    closing.throwIfAborted()
    return failResult(archive, place, engineFailed(error instanceof Error ? error.message : ''))
  }
  closing.throwIfAborted()
  complete(place)
}
