import { execFile, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const run = promisify(execFile)

/** A folder of PostgreSQL's own programs; the package of the tests has none to dump or restore with. */
export const programs: string | undefined = globSync(
  ['/usr/lib/postgresql/*/bin/pg_dump', '/usr/pgsql-*/bin/pg_dump'],
  {},
)
  .map((path) => join(path, '..'))
  .sort()
  .at(-1)

/** PostgreSQL refuses to run as root: it then runs as its own user. */
function owner(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'postgres']).toString())
  return { uid: id('-u'), gid: id('-g') }
}

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return address !== null && typeof address === 'object' ? address.port : 0
}

/** A server of those programs with two empty databases, `one` and `two`, and the way to call them. */
export async function startDumpable(bin: string) {
  const folder = mkdtempSync(join(tmpdir(), 'dumpable-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const as = owner()
  if (as) chownSync(folder, as.uid, as.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const env = { PATH: process.env.PATH, LC_ALL: 'C' }
  const init = ['-D', data, '-U', 'playground', '-A', 'trust', '-E', 'UTF8', '--no-sync']
  await run(join(bin, 'initdb'), init, { ...as, env, cwd: folder })
  const port = await freePort()
  const flags = ['-D', data, '-p', `${port}`, '-k', folder, '-h', '127.0.0.1', '-F']
  const server = spawn(join(bin, 'postgres'), flags, { ...as, env, cwd: folder, stdio: 'ignore' })
  onTestFinished(async () => {
    // Fast shutdown: sessions are ended, nothing is waited for.
    if (server.exitCode === null && server.kill('SIGINT')) await once(server, 'exit')
  })
  const call = (program: string, ...options: string[]) =>
    run(join(bin, program), ['-h', '127.0.0.1', '-p', `${port}`, '-U', 'playground', ...options], {
      env,
    })
  for (let tries = 0; ; tries++) {
    const ready = await call('pg_isready', '-d', 'postgres').then(
      () => true,
      () => false,
    )
    if (ready) break
    if (tries > 100 || server.exitCode !== null) throw new Error('PostgreSQL did not start')
  }
  for (const name of ['one', 'two']) await call('createdb', name)
  return { call, url: (name: string) => `postgres://playground@127.0.0.1:${port}/${name}` }
}
