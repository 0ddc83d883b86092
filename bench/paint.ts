import { pathToFileURL } from 'node:url'
import { encode } from '../src/server/emulator/paint/codec.ts'
import type { PaintJob } from '../src/server/emulator/paint/job.ts'
import { paint } from '../src/server/emulator/paint/paint.ts'
import type { Picture } from '../src/server/emulator/paint/picture.ts'

export interface Row {
  name: string
  value: number
  unit: string
}

const prompts = [
  'snowy mountains at dawn above a pine forest',
  'a lighthouse at dusk on a stormy sea',
  'portrait of a woman, studio light',
  'neon city at night in the rain',
  'a vase of tulips on a wooden table',
  'a fox in an autumn forest',
  'deep space with a ringed planet',
  'abstract marble in gold and teal',
]

const job = (
  prompt: string,
  width: number,
  height: number,
  more: Partial<PaintJob> = {},
): PaintJob => ({
  model: 'runware:107@1',
  editing: false,
  seed: '42',
  pictures: {},
  ...more,
  params: { positivePrompt: prompt, width, height, ...more.params },
})

function ring(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let p = 0; p < width * height; p++) {
    const inside =
      Math.hypot((p % width) - width / 2, Math.floor(p / width) - height / 2) < width / 4
    data.set(inside ? [255, 255, 255, 255] : [0, 0, 0, 255], p * 4)
  }
  return { width, height, data }
}

/** Painting and writing one JPG, on one thread, ms. */
async function measure(name: string, jobs: PaintJob[], rounds: number): Promise<Row[]> {
  const times: number[] = []
  const cpu: number[] = []
  for (const one of jobs.slice(0, 2)) await encode(paint(one), { format: 'JPG', quality: 95 })
  for (let round = 0; round < rounds; round++) {
    for (const one of jobs) {
      const start = performance.now()
      const before = process.cpuUsage()
      await encode(paint(one), { format: 'JPG', quality: 95 })
      times.push(performance.now() - start)
      const spent = process.cpuUsage(before)
      cpu.push((spent.user + spent.system) / 1000)
    }
  }
  times.sort((a, b) => a - b)
  cpu.sort((a, b) => a - b)
  const at = (share: number, of = times) =>
    Math.round(of[Math.min(of.length - 1, Math.floor(of.length * share))] ?? 0)
  return [
    { name: `${name}, median`, value: at(0.5), unit: 'ms' },
    { name: `${name}, p95`, value: at(0.95), unit: 'ms' },
    // What a busy machine does not blur.
    { name: `${name}, CPU median`, value: at(0.5, cpu), unit: 'ms' },
  ]
}

/** What one picture costs on one core, painted and encoded. */
export async function run(): Promise<Row[]> {
  const source = paint(job('a house by a lake in summer', 1024, 1024))
  const mask = ring(1024, 1024)
  const sized = (size: number) => prompts.map((prompt) => job(prompt, size, size))
  const withSource = (params: Record<string, unknown>) =>
    prompts
      .slice(0, 4)
      .map((prompt) => job(prompt, 1024, 1024, { params, pictures: { source, mask } }))
  const edits = [
    'Make the house red',
    'Make it night',
    'Make it winter',
    'Mirror the picture',
    'As a watercolour',
  ]
  return [
    ...(await measure('text to image 512²', sized(512), 3)),
    ...(await measure('text to image 1024²', sized(1024), 3)),
    ...(await measure('text to image 2048²', sized(2048), 1)),
    ...(await measure('image to image 1024²', withSource({ inputs: { seedImage: 'source' } }), 2)),
    ...(await measure(
      'inpainting 1024²',
      withSource({ inputs: { seedImage: 'source', maskImage: 'mask' } }),
      2,
    )),
    ...(await measure(
      'editing 1024²',
      edits.map((prompt) =>
        job(prompt, 1024, 1024, {
          model: 'runware:106@1',
          editing: true,
          params: { inputs: { referenceImages: ['source'] } },
          pictures: { source },
        }),
      ),
      2,
    )),
  ]
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  for (const { name, value, unit } of await run())
    process.stdout.write(`${name.padEnd(32)}${String(value).padStart(6)} ${unit}\n`)
}
