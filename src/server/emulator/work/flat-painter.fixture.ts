import { createHash } from 'node:crypto'
import sharp from 'sharp'
import type { Painter } from './painter.ts'

const sizeOf = (value: unknown): number => (typeof value === 'number' ? value : 64)

/** Paints one colour that follows from the whole job: enough where pixels do not matter. */
export function createFlatPainter(): Painter {
  return {
    async paint(job, { format, quality }) {
      const keys = Object.keys(job.pictures)
      const hash = createHash('sha256')
        .update(JSON.stringify({ ...job, pictures: keys }))
        .digest()
      const [r = 0, g = 0, b = 0] = hash
      const width = sizeOf(job.params.width)
      const height = sizeOf(job.params.height)
      const create = { width, height, channels: 3, background: { r, g, b } } as const
      const ending = format === 'JPG' ? 'jpeg' : format === 'PNG' ? 'png' : 'webp'
      const bytes = await sharp({ create }).toFormat(ending, { quality }).toBuffer()
      return { bytes, width, height }
    },
    close: async () => {},
  }
}
