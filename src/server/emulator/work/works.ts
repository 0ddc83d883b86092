import {
  completeResult,
  findTask,
  type Place,
  resultsOf,
  unfinishedResults,
} from '../archive/task-records.ts'
import { isMarked } from '../marks.ts'
import { createBells } from './bells.ts'
import { createLine } from './line.ts'
import { type Bench, paintResult } from './paint-result.ts'

export interface Works {
  /** Queues every unfinished result of an accepted task. */
  begin(taskUUID: string): void
  /** Queues what a former process left unfinished. */
  resume(): void
  /**
   * Resolves when the task's last result is finished; false when `ms` passed before. Until then
   * `onResult` is called whenever one of them is.
   */
  finished(taskUUID: string, ms: number, onResult?: () => void): Promise<boolean>
  /** Results waiting or under way. */
  readonly load: number
  /** Leaves unfinished work for the next start. */
  stop(): void
}

export interface WorksOptions extends Bench {
  /** Pictures computed at the same time. */
  slots: number
  /** ms that each picture takes at least. */
  latencyMs: number
  /** Told of each finished picture, in the transaction that makes it known. */
  onPicture(place: Place): void
  /** Told of each result that has ended, well or not. */
  onEnd(taskUUID: string): void
}

const SLOW_SECONDS = 5
/** ms before work is taken up again that failed for a reason of the machine, such as a full disk. */
const PAUSE = 1000

export function createWorks(options: WorksOptions): Works {
  const { archive, world, latencyMs, onPicture, onEnd } = options
  const closing = new AbortController()
  const { signal } = closing
  const bells = createBells()
  let delayed = 0

  const isFinished = (taskUUID: string) =>
    resultsOf(archive, taskUUID).every((result) => result.state !== 'processing')

  const complete = archive.db.transaction((place: Place) => {
    completeResult(archive, place)
    onPicture(place)
  })

  const work = async (place: Place) => {
    try {
      await paintResult(options, place, complete, signal)
      bells.ring(place.taskUUID)
      onEnd(place.taskUUID)
    } catch {
      later(place, PAUSE)
    }
  }
  const line = createLine(options.slots, work)

  const later = (place: Place, ms: number) => {
    delayed++
    world.wait(ms, signal).then(
      () => {
        delayed--
        line.add(place)
      },
      // The engine is closing; the result is queued again at the next start.
      () => {},
    )
  }

  // Latency does not hold a slot: tasks overlap, the results of one come one after another.
  const queue = (place: Place) => {
    const task = findTask(archive, place.taskUUID)
    if (!task || isMarked(task.marks, 'never')) return
    const { slow } = task.marks
    const seconds = slow === undefined ? 0 : (slow ?? SLOW_SECONDS)
    const ms = latencyMs * (place.position + 1) + seconds * 1000
    if (ms > 0) later(place, ms)
    else line.add(place)
  }

  return {
    begin(taskUUID) {
      for (const { position } of resultsOf(archive, taskUUID)) queue({ taskUUID, position })
    },
    resume() {
      for (const place of unfinishedResults(archive)) queue(place)
    },
    async finished(taskUUID, ms, onResult) {
      if (isFinished(taskUUID)) return true
      const over = new AbortController()
      const rung = new Promise<boolean>((resolve) => {
        const onRing = () => {
          onResult?.()
          if (isFinished(taskUUID)) resolve(true)
        }
        bells.listen(taskUUID, onRing, over.signal)
      })
      const late = world.wait(ms, AbortSignal.any([signal, over.signal])).then(
        () => false,
        () => false,
      )
      try {
        return await Promise.race([rung, late])
      } finally {
        over.abort()
      }
    },
    get load() {
      return line.length + delayed
    },
    stop() {
      closing.abort()
      line.stop()
    },
  }
}
