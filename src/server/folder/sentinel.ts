import { randomUUID } from 'node:crypto'
import { open, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { writeWhole } from '../files/write-whole.ts'

/** What says that a folder is ours and what it must hold. */
const sentinelSchema = z.object({
  product: z.literal('flux-playground'),
  /** Names this folder for ever; the demo engine's identity follows it. */
  id: z.uuid(),
  /** Where the history is: in this folder or in PostgreSQL. */
  database: z.enum(['sqlite', 'postgres']),
  /** Which history in PostgreSQL; absent where it is in this folder, or was marked before this was kept. */
  history: z.optional(z.uuid()),
})
export type Sentinel = z.infer<typeof sentinelSchema>

/** What marks a data folder, in it. */
export const SENTINEL_NAME = 'playground.json'
/** The history, in the data folder. */
export const DATABASE_NAME = 'playground.sqlite'
const SQLITE_HEADER = 'SQLite format 3\0'

async function readSentinel(folder: string): Promise<Sentinel | null> {
  const file = join(folder, SENTINEL_NAME)
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  try {
    return sentinelSchema.parse(JSON.parse(text))
  } catch {
    throw new Error(
      `${file} is damaged. Bring it back from a backup, or choose another DATA_DIR; nothing in the folder was touched.`,
    )
  }
}

async function holdsPictures(folder: string): Promise<boolean> {
  const names = await readdir(join(folder, 'files')).catch(() => [])
  return names.length > 0
}

async function databaseState(file: string): Promise<'missing' | 'broken' | 'whole'> {
  const { size } = await stat(file).catch(() => ({ size: -1 }))
  if (size < 0) return 'missing'
  if (size === 0) return 'broken'
  const handle = await open(file)
  try {
    const { buffer } = await handle.read(
      Buffer.alloc(SQLITE_HEADER.length),
      0,
      SQLITE_HEADER.length,
    )
    return buffer.toString('latin1') === SQLITE_HEADER ? 'whole' : 'broken'
  } finally {
    await handle.close()
  }
}

const refusal = (file: string, what: string) =>
  new Error(
    `${file} ${what}, but pictures or settings of this folder are there. Bring the file back from a backup (a volume may not be mounted), or choose another DATA_DIR to begin anew; nothing in the folder was touched.`,
  )

/**
 * Looks whether a folder holds what it should before anything is created in it. Answers its
 * sentinel, null for a new folder. Throws with file and remedy instead of starting an empty history
 * over a lost one (promises.md, "Work and money" 10).
 */
export async function examineFolder(
  folder: string,
  database: Sentinel['database'],
): Promise<Sentinel | null> {
  const sentinel = await readSentinel(folder)
  if (sentinel && sentinel.database !== database) {
    const [then, now] =
      database === 'sqlite' ? ['a PostgreSQL database', 'none'] : ['its own database', 'one']
    throw new Error(
      `DATA_DIR ${folder} was used with ${then}, and DATABASE_URL names ${now}. Set it as before, or choose another DATA_DIR.`,
    )
  }
  if (database === 'sqlite') {
    const file = join(folder, DATABASE_NAME)
    const state = await databaseState(file)
    const used = sentinel !== null || (await holdsPictures(folder))
    if (used && state === 'missing') throw refusal(file, 'is missing')
    if (used && state === 'broken') throw refusal(file, 'is not a database any more')
  }
  return sentinel
}

/** Marks a folder as ours, once its database exists: a start cut in between begins anew. */
export async function markFolder(
  folder: string,
  mark: Pick<Sentinel, 'database' | 'history'> & { id?: string },
): Promise<Sentinel> {
  const sentinel: Sentinel = { product: 'flux-playground', id: randomUUID(), ...mark }
  await writeWhole(
    join(folder, SENTINEL_NAME),
    Buffer.from(`${JSON.stringify(sentinel, null, 2)}\n`),
  )
  return sentinel
}
