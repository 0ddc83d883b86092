import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SQLite from 'better-sqlite3'
import { startChild } from '../child.ts'
import { Playground } from './playground.ts'
import { type Recorder, startRecorder } from './recorder.ts'

/** What the engine's own books say. */
export interface Books {
  /** Tasks that it took, by UUID. */
  tasks: Set<string>
  /** Pictures that it made and charged, and their sum in USD. */
  pictures: number
  usd: number
}

/** An engine in a process of its own, a recorder before it, and playgrounds that use it. */
export interface Yard {
  recorder: Recorder
  /** A playground with its own data folder. */
  playground(name: string, settings?: Record<string, string>): Playground
  dataDir(name: string): string
  /** Ends the engine and reads them: while it runs they are its own. */
  books(): Promise<Books>
}

/**
 * Resolves once the disk has what was written before: files of the part before this one would be
 * waited for by the first commits of the next. At once where the system has no such command.
 */
const settledDisk = () => new Promise<void>((resolve) => execFile('sync', () => resolve()))

/** Builds a yard for the time of `work`; whatever comes of it, all of it is gone afterwards. */
export async function inYard<Found>(work: (yard: Yard) => Promise<Found>): Promise<Found> {
  await settledDisk()
  const folder = await mkdtemp(join(tmpdir(), 'chaos-'))
  const key = randomBytes(24).toString('base64url')
  const engineFolder = join(folder, 'engine')
  const engine = await startChild('engine.ts', { FOLDER: engineFolder, KEY: key })
  const recorder = await startRecorder(engine.ready)
  const started: Playground[] = []
  const dataDir = (name: string) => join(folder, name)
  try {
    return await work({
      recorder,
      dataDir,
      playground(name, settings = {}) {
        const one = new Playground({
          DATA_DIR: dataDir(name),
          RUNWARE_API_KEY: key,
          RUNWARE_BASE_URL: `${recorder.url}/v1`,
          LOG_LEVEL: 'error',
          ...settings,
        })
        started.push(one)
        return one
      },
      async books() {
        await engine.stop()
        const db = new SQLite(join(engineFolder, 'engine.sqlite'), { readonly: true })
        const tasks = db.prepare<[], { uuid: string }>('SELECT uuid FROM task').all()
        const sum = db
          .prepare<[], { pictures: number; usd: number | null }>(
            `SELECT count(*) AS pictures, sum(cost) AS usd FROM result WHERE state = 'success'`,
          )
          .get()
        db.close()
        return {
          tasks: new Set(tasks.map(({ uuid }) => uuid)),
          pictures: sum?.pictures ?? 0,
          usd: sum?.usd ?? 0,
        }
      },
    })
  } finally {
    await Promise.all(started.map((one) => one.end('SIGKILL')))
    recorder.close()
    await engine.stop()
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
