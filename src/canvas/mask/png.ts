import { toPngFile } from '../png-file.ts'
import { deflateRuns } from './deflate-runs.ts'
import type { Mask } from './mask.ts'

/** PNG's row filter "up": each byte less the one above, so what goes on downwards is nothing. */
const UP = 2

/** A mask as an opaque grey PNG of exactly its own size: white is made new, black is kept. */
export function toPng(mask: Mask): Blob {
  const { width, height, data } = mask
  const rows = new Uint8Array((width + 1) * height)
  for (let y = 0; y < height; y++) {
    const to = y * (width + 1)
    const from = y * width
    rows[to] = UP
    if (y === 0) rows.set(data.subarray(0, width), 1)
    else
      for (let x = 0; x < width; x++)
        rows[to + 1 + x] = (data[from + x] ?? 0) - (data[from - width + x] ?? 0)
  }
  return toPngFile(mask, 0, deflateRuns(rows))
}
