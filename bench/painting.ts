import type { Report } from './figure.ts'
import { run as paint } from './paint.ts'
import { run as work } from './tools.ts'

/** What the demo engine's pictures and tools cost. */
export async function run(): Promise<Report> {
  const rows = [...(await paint()), ...(await work())]
  return {
    figures: rows.map(({ name, value, unit }) => ({
      name,
      ours: value,
      unit,
      ...(/^text to image 1024², CPU median/.test(name) ? { limit: { most: 400 } } : {}),
    })),
    notes: ['Painted and encoded on one thread; the limit is on what one core computes.'],
  }
}
