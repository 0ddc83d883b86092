import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readEnv, type Settings } from '../env.ts'
import { openFiles } from '../files/open-files.ts'
import { openFolder } from '../folder/folder.ts'
import { SENTINEL_NAME } from '../folder/sentinel.ts'
import { openStore, type Store } from '../store/store.ts'
import { check } from './check.ts'
import { toLines } from './finding.ts'

/** The history, alone where its files are in the folder: a running server writes there. */
async function openHistory({ dataDir, databaseUrl, s3 }: Settings): Promise<Store> {
  if (databaseUrl && s3) return openStore({ url: databaseUrl.reveal() })
  if (!existsSync(join(dataDir, SENTINEL_NAME)))
    throw new Error(`There is no playground in ${dataDir}. Set DATA_DIR as for the server.`)
  const folder = await openFolder(dataDir, databaseUrl?.reveal())
  if (folder) return folder.store
  throw new Error(`The playground is running on ${dataDir}. End it, then check again.`)
}

async function main(): Promise<void> {
  const given = process.argv.slice(2)
  const unknown = given.find((option) => option !== '--repair' && option !== '--deep')
  if (unknown !== undefined)
    throw new Error(`There is no ${unknown}. A check takes --repair and --deep.`)
  const options = { repair: given.includes('--repair'), deep: given.includes('--deep') }
  const settings = readEnv(process.env)
  const store = await openHistory(settings)
  try {
    const files = await openFiles(store.db, settings, fetch)
    const { findings, ...about } = await check({ store, files, clock: Date.now }, options)
    const lines = toLines(findings, { ...about, repaired: options.repair })
    process.stdout.write(`${lines.join('\n')}\n`)
    process.exitCode = findings.length > 0 && !options.repair ? 1 : 0
  } finally {
    await store.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
