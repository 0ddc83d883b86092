import { resolve } from 'node:path'
import { readEnv } from '../env.ts'
import { backUp } from './backup.ts'

async function main(): Promise<void> {
  const [target, ...more] = process.argv.slice(2)
  if (!target || more.length > 0) throw new Error('Name one empty folder: npm run backup -- FOLDER')
  // Pictures and prompts are for the person who started this.
  process.umask(0o077)
  const { dataDir, databaseUrl, s3 } = readEnv(process.env)
  if (databaseUrl || s3)
    throw new Error(
      'History or pictures are not in DATA_DIR: back up PostgreSQL and the bucket with their own tools (deploy/README.md).',
    )
  const copied = await backUp(dataDir, resolve(target))
  process.stdout.write(`${copied} pictures and their history are in ${resolve(target)}.\n`)
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
