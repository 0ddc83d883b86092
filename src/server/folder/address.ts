import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from '../files/write-whole.ts'

const addressFile = (folder: string) => join(folder, 'address')
const portFile = (folder: string) => join(folder, 'port')

const readOr = (file: string): Promise<string> => readFile(file, 'utf8').catch(() => '')

/** The port that people know from the last start; null before the first. */
export async function rememberedPort(folder: string): Promise<number | null> {
  const port = Number((await readOr(portFile(folder))).trim())
  return Number.isInteger(port) && port >= 1 && port <= 65_535 ? port : null
}

/** Keeps the port for the next start, so that bookmarks and drafts of its origin stay good. */
export const rememberPort = (folder: string, port: number): Promise<void> =>
  writeWhole(portFile(folder), Buffer.from(`${port}\n`))

/** Says where this process answers, to a second start on the same folder. */
export const announceAddress = (folder: string, origin: string): Promise<void> =>
  writeWhole(addressFile(folder), Buffer.from(`${origin}\n`))

/** What an earlier process announced is not true any more. */
export const withdrawAddress = (folder: string): Promise<void> =>
  rm(addressFile(folder), { force: true })

/**
 * Where the process that holds this folder answers; null when it does not within the time. It may
 * still be starting, so it is asked until `patience` ms have passed.
 */
export async function runningAddress(
  folder: string,
  { fetch, patience = 5000 }: { fetch: typeof globalThis.fetch; patience?: number },
): Promise<string | null> {
  const end = performance.now() + patience
  do {
    const origin = URL.parse((await readOr(addressFile(folder))).trim())?.origin
    const signal = AbortSignal.timeout(1000)
    const reply = origin ? await fetch(`${origin}/api/health`, { signal }).catch(() => null) : null
    if (origin && reply?.ok) return origin
    await new Promise((resolve) => setTimeout(resolve, 50))
  } while (performance.now() < end)
  return null
}
