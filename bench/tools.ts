import { preprocessKinds } from '../src/models/tools/preprocess.ts'
import { paint } from '../src/server/emulator/paint/paint.ts'
import { operate } from '../src/server/emulator/tools/operate.ts'
import type { Row } from './paint.ts'

const ROUNDS = 3

/** CPU time of one call, ms: what a busy machine does not blur. */
async function cost(work: () => Promise<unknown>): Promise<number> {
  const spent: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    spent.push((user + system) / 1000)
  }
  return Math.round(spent.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0)
}

/** What the demo engine's tools cost at 1024², without decoding and encoding. */
export async function run(): Promise<Row[]> {
  const params = { positivePrompt: 'a house by a lake in summer', width: 1024, height: 1024 }
  const job = { model: 'runware:107@1', editing: false, seed: '42', pictures: {}, params }
  const pictures = { source: paint(job) }
  const ask = (more: Record<string, unknown>) => ({
    ...job,
    params: { image: 'source', ...more },
    pictures,
  })
  const guides: Row[] = []
  for (const { value, label } of preprocessKinds) {
    const ms = await cost(() => operate('preprocess', ask({ type: value })))
    guides.push({ name: `guide 1024², ${label.toLowerCase()}, CPU`, value: ms, unit: 'ms' })
  }
  const dearest = guides.reduce((one, other) => (other.value > one.value ? other : one))
  const others = [
    ['mask 1024², CPU', () => operate('mask', ask({}))],
    ['background 1024², CPU', () => operate('remove-background', ask({}))],
    ['description 1024², CPU', () => operate('caption', ask({}))],
  ] as const
  const rows: Row[] = []
  for (const [name, work] of others) rows.push({ name, value: await cost(work), unit: 'ms' })
  return [dearest, ...guides.filter((row) => /canny/.test(row.name) && row !== dearest), ...rows]
}
