import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const START_MS = 120_000
const STOP_MS = 5_000

/** A process of the bench; it says `{ ready }` once it can be used, and answers what it is asked. */
export interface Child {
  ready: string
  /** Sends a message and resolves with the next one that has this field. */
  ask<T>(field: string, value?: unknown): Promise<T>
  stop(): Promise<void>
}

function nextWith(child: ChildProcess, field: string, ms: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const end = (error: Error | null, value?: unknown) => {
      clearTimeout(timer)
      child.off('message', hear)
      child.off('exit', died)
      if (error) reject(error)
      else resolve(value)
    }
    const hear = (message: unknown) => {
      // Both ends are ours: a message is an object with one field.
      const fields = message as Record<string, unknown>
      if (field in fields) end(null, fields[field])
    }
    const died = () => end(new Error('A process of the bench ended too early.'))
    const timer = setTimeout(() => end(new Error(`No ${field} within ${ms} ms.`)), ms)
    child.on('message', hear).on('exit', died)
  })
}

/** Starts a script of bench/house with these settings and nothing else of the environment but PATH. */
export async function startChild(script: string, settings: Record<string, string>): Promise<Child> {
  const { PATH, HOME, TMPDIR } = process.env
  const child = fork(join(import.meta.dirname, 'house', script), {
    env: { PATH, HOME, TMPDIR, NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  })
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  const stop = async () => {
    process.off('exit', end)
    if (child.exitCode !== null || child.signalCode) return
    const gone = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(end, STOP_MS)
    await gone
    clearTimeout(late)
  }
  try {
    // Every script of ours says `ready` with a string.
    const ready = (await nextWith(child, 'ready', START_MS)) as string
    return {
      ready,
      // The asker names the type of what the script sends under this field.
      ask: async <T>(field: string, value: unknown = null) => {
        const answer = nextWith(child, field, START_MS)
        child.send({ [field]: value })
        return (await answer) as T
      },
      stop,
    }
  } catch (error) {
    await stop()
    throw error
  }
}
