import type { Pixels } from '../../ui/pixels/pixels.ts'
import { deflate, toPngFile } from '../png-file.ts'

/**
 * A PNG of exactly these pixels. A canvas would multiply colours with their transparency and divide
 * them again, which loses some; so the file is written from the bytes.
 */
export async function writePng(pixels: Pixels): Promise<Blob> {
  const opaque = isOpaque(pixels)
  const rows = filtered(pixels, opaque ? 3 : 4)
  return toPngFile(pixels, opaque ? 2 : 6, await deflate(rows))
}

function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false
  return true
}

/** Each row after the filter that leaves it smallest: PNG's own heuristic of least absolute sums. */
function filtered({ width, height, data }: Pixels, parts: 3 | 4): Uint8Array<ArrayBuffer> {
  const length = width * parts
  const out = new Uint8Array((length + 1) * height)
  let above = new Uint8Array(length)
  let row = new Uint8Array(length)
  const tries = [1, 2, 4].map((kind) => ({ kind, bytes: new Uint8Array(length) }))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4
      for (let part = 0; part < parts; part++) row[x * parts + part] = data[from + part] ?? 0
    }
    let least = Number.POSITIVE_INFINITY
    let best = tries[0]
    for (const one of tries) {
      const sum = filterRow(one.kind, row, above, parts, one.bytes)
      if (sum < least) [least, best] = [sum, one]
    }
    if (best) {
      out[y * (length + 1)] = best.kind
      out.set(best.bytes, y * (length + 1) + 1)
    }
    ;[above, row] = [row, above]
  }
  return out
}

/** Writes a row as PNG's filter 1 (left), 2 (above) or 4 (Paeth); returns how much is left of it. */
function filterRow(
  kind: number,
  row: Uint8Array,
  above: Uint8Array,
  parts: number,
  out: Uint8Array,
): number {
  let sum = 0
  for (let at = 0; at < row.length; at++) {
    const left = at < parts ? 0 : (row[at - parts] ?? 0)
    const up = above[at] ?? 0
    const guess =
      kind === 1
        ? left
        : kind === 2
          ? up
          : paeth(left, up, at < parts ? 0 : (above[at - parts] ?? 0))
    const rest = ((row[at] ?? 0) - guess) & 255
    out[at] = rest
    sum += rest < 128 ? rest : 256 - rest
  }
  return sum
}

function paeth(left: number, up: number, corner: number): number {
  const toLeft = Math.abs(up - corner)
  const toUp = Math.abs(left - corner)
  const toCorner = Math.abs(left + up - 2 * corner)
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
