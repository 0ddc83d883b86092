import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { EncodedJob, Output, Painted } from './job.ts'
import { UnreadablePicture } from './unreadable-picture.ts'
import type { Answer, Order } from './worker.ts'

export { UnreadablePicture } from './unreadable-picture.ts'

/** Paints in worker threads, one job a thread at a time, in the order asked. */
export interface Painter {
  /**
   * Rejects with `UnreadablePicture` where a given picture cannot be read, and with an Error where
   * painting failed, its worker died, or the painter is closed.
   */
  paint(job: EncodedJob, out: Output): Promise<Painted>
  /** Stops the threads; what is unfinished is rejected. */
  close(): Promise<void>
}

interface Pending extends Order {
  resolve: (painted: Painted) => void
  reject: (error: Error) => void
}

interface Seat {
  worker: Worker
  /** What it paints now. */
  pending: Pending | null
}

export interface PainterOptions {
  /** How many threads; all cores but one, at most four, where unset. */
  threads?: number
  /** Where the worker's code is; for tests. */
  script?: URL
}

/** Threads start with the first job that needs them. */
export function createPainter(options: PainterOptions = {}): Painter {
  const most = Math.max(1, options.threads ?? Math.min(4, availableParallelism() - 1))
  const script = options.script ?? new URL('./worker.ts', import.meta.url)
  const seats = new Set<Seat>()
  const queue: Pending[] = []
  let last = 0
  let closed = false

  const take = (seat: Seat) => {
    const next = queue.shift()
    if (!next) {
      // An idle thread keeps no process alive.
      seat.worker.unref()
      return
    }
    seat.pending = next
    seat.worker.ref()
    seat.worker.postMessage({ id: next.id, job: next.job, out: next.out } satisfies Order)
  }

  const open = () => {
    const seat: Seat = { worker: new Worker(script), pending: null }
    seats.add(seat)
    seat.worker.on('message', (answer: Answer) => {
      const { pending } = seat
      if (pending?.id !== answer.id) return
      seat.pending = null
      if ('painted' in answer) pending.resolve(answer.painted)
      else pending.reject(toError(answer.failed))
      take(seat)
    })
    const leave = (why: string) => {
      if (!seats.delete(seat)) return
      seat.pending?.reject(new Error(why))
      seat.pending = null
      if (!closed && queue.length > 0) open()
    }
    seat.worker.on('error', (error) =>
      leave(`Painting stopped: ${error instanceof Error ? error.message : String(error)}`),
    )
    seat.worker.on('exit', () => leave('Painting stopped: its worker ended'))
    take(seat)
  }

  return {
    paint(job, out) {
      if (closed) return Promise.reject(new Error('The painter is closed'))
      return new Promise((resolve, reject) => {
        last += 1
        queue.push({ id: last, job, out, resolve, reject })
        const idle = [...seats].find((seat) => seat.pending === null)
        if (idle) take(idle)
        else if (seats.size < most) open()
      })
    },
    async close() {
      closed = true
      const waiting = queue.splice(0)
      const all = [...seats]
      for (const one of waiting) one.reject(new Error('The painter is closed'))
      await Promise.all(all.map((seat) => seat.worker.terminate()))
    },
  }
}

function toError(failed: { message: string; key: string | null }): Error {
  if (failed.key === null) return new Error(failed.message)
  const prefix = /^The picture ".*?" cannot be read: /s
  return new UnreadablePicture(failed.key, failed.message.replace(prefix, ''))
}
