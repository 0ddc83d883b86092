import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** What a start leaves behind is let go by then. */
const REST_MS = 3000
const START_MS = 20_000
const project = join(import.meta.dirname, '..')
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Resident memory of a process, bytes. */
async function memoryOf(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const known = /VmRSS:\s+(\d+) kB/.exec(status)?.[1]
  if (known) return Number(known) * 1024
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)])
  return Number(stdout) * 1024
}

/** Starts the product as it is shipped and reads its memory once it rests, bytes. */
export async function restingMemory(settings: Record<string, string>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const { PATH, HOME, TMPDIR } = process.env
  const own = { NODE_ENV: 'production', PORT: '0', DATA_DIR: join(folder, 'data') }
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: project,
    env: { PATH, HOME, TMPDIR, ...own, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const gone = once(child, 'exit')
  const end = () => child.kill('SIGKILL')
  process.once('exit', end)
  try {
    await Promise.race([
      once(child.stdout, 'data', { signal: AbortSignal.timeout(START_MS) }),
      gone.then(() => Promise.reject(new Error('The product did not start.'))),
    ])
    await wait(REST_MS)
    // It printed, so it runs and has an id.
    return await memoryOf(child.pid ?? 0)
  } finally {
    child.kill('SIGTERM')
    const late = setTimeout(end, 5000)
    await gone
    clearTimeout(late)
    process.off('exit', end)
    await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  }
}
