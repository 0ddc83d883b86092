import { startWorker } from '../../ui/start-worker.ts'
import type { LockJob } from './job.ts'
import type { LockAnswer, LockOrder, Look } from './lock.worker.ts'
import address from './lock.worker.ts?worker&url'

/** Puts results and their sources together, off the page's own thread. */
interface Locker {
  /** What a result looks like in its place. Rejects with a sentence. */
  look(job: LockJob): Promise<Look>
  /** The same as a PNG file. Rejects with a sentence. */
  keep(job: LockJob): Promise<Blob>
  end(): void
}

export function createLocker(): Locker {
  let worker: Worker | undefined
  let last = 0
  const waiting = new Map<number, PromiseWithResolvers<LockAnswer>>()

  function end() {
    worker?.terminate()
    worker = undefined
    for (const { reject } of waiting.values()) reject(new Error('The picture could not be made.'))
    waiting.clear()
  }
  function start(): Worker {
    const started = startWorker(address)
    started.onmessage = ({ data }: MessageEvent<LockAnswer>) => {
      waiting.get(data.number)?.resolve(data)
      waiting.delete(data.number)
    }
    started.onerror = end
    return started
  }
  async function ask(what: LockOrder['what'], job: LockJob): Promise<LockAnswer> {
    worker ??= start()
    last += 1
    const answer = Promise.withResolvers<LockAnswer>()
    waiting.set(last, answer)
    worker.postMessage({ number: last, what, job } satisfies LockOrder)
    const given = await answer.promise
    if ('message' in given) throw new Error(given.message)
    return given
  }

  return {
    async look(job) {
      const answer = await ask('look', job)
      if ('look' in answer) return answer.look
      throw new Error('The picture could not be made.')
    },
    async keep(job) {
      const answer = await ask('keep', job)
      if ('file' in answer) return answer.file
      throw new Error('The picture could not be made.')
    },
    end,
  }
}
