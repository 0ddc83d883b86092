import { type Canvas, createCanvas } from '../surface/canvas.ts'
import type { Crop } from '../surface/resample.ts'

/** Up to this weight a pixel is kept well enough to say what surrounds the hole. */
const KEPT = 0.1
/** Cells of the longer side. */
const FINE = 150
/** How much more a neighbour beside counts than one above: horizons run across. */
const ACROSS = 5
/** Grain carried into the hole is no stronger than this, so that no edge is. */
const GRAIN = 0.1

interface Cells {
  side: number
  width: number
  height: number
  rgb: Float32Array
  known: Uint8Array
}

function cellsOf(source: Canvas, weight: Float32Array, box: Crop): Cells {
  const side = Math.max(1, Math.round(Math.max(box.width, box.height) / FINE))
  const width = Math.ceil(box.width / side)
  const height = Math.ceil(box.height / side)
  const rgb = new Float32Array(width * height * 3)
  const count = new Float32Array(width * height)
  for (let y = 0; y < box.height; y++) {
    const row = ((y / side) | 0) * width
    for (let x = 0; x < box.width; x++) {
      const p = (y + box.y) * source.width + x + box.x
      if ((weight[p] ?? 0) > KEPT) continue
      const cell = row + ((x / side) | 0)
      count[cell] = (count[cell] ?? 0) + 1
      for (let c = 0; c < 3; c++)
        rgb[cell * 3 + c] = (rgb[cell * 3 + c] ?? 0) + (source.rgb[p * 3 + c] ?? 0)
    }
  }
  const known = new Uint8Array(width * height)
  for (let cell = 0; cell < known.length; cell++) {
    const n = count[cell] ?? 0
    if (n === 0) continue
    known[cell] = 1
    for (let c = 0; c < 3; c++) rgb[cell * 3 + c] = (rgb[cell * 3 + c] ?? 0) / n
  }
  return { side, width, height, rgb, known }
}

/** Unknown cells start as what lies nearest in the four directions. */
function guess(cells: Cells): void {
  const { width, height, rgb, known } = cells
  const sums = new Float32Array(known.length * 4)
  const scan = (start: number, step: number, count: number, force: number) => {
    let last = -1
    for (let i = 0, p = start; i < count; i++, p += step) {
      if (known[p]) last = p
      else if (last >= 0) {
        const w = force / Math.abs((p - last) / step)
        for (let c = 0; c < 3; c++)
          sums[p * 4 + c] = (sums[p * 4 + c] ?? 0) + (rgb[last * 3 + c] ?? 0) * w
        sums[p * 4 + 3] = (sums[p * 4 + 3] ?? 0) + w
      }
    }
  }
  for (let y = 0; y < height; y++) {
    scan(y * width, 1, width, ACROSS)
    scan(y * width + width - 1, -1, width, ACROSS)
  }
  for (let x = 0; x < width; x++) {
    scan(x, width, height, 1)
    scan((height - 1) * width + x, -width, height, 1)
  }
  for (let p = 0; p < known.length; p++) {
    const w = sums[p * 4 + 3] ?? 0
    if (!known[p] && w > 0) for (let c = 0; c < 3; c++) rgb[p * 3 + c] = (sums[p * 4 + c] ?? 0) / w
  }
}

/** Lets the unknown cells settle between the known ones, so that they join them smoothly. */
function settle(cells: Cells): void {
  const { width, height, rgb, known } = cells
  const holes: number[] = []
  for (let p = 0; p < known.length; p++) if (!known[p]) holes.push(p)
  for (let round = 0; round < 90; round++) {
    for (const p of round % 2 ? holes.toReversed() : holes) {
      const x = p % width
      const left = x > 0 ? p - 1 : p + 1
      const right = x < width - 1 ? p + 1 : p - 1
      const up = p >= width ? p - width : p + width
      const down = p < width * (height - 1) ? p + width : p - width
      for (let c = 0; c < 3; c++) {
        const mean =
          (((rgb[left * 3 + c] ?? 0) + (rgb[right * 3 + c] ?? 0)) * ACROSS +
            (rgb[up * 3 + c] ?? 0) +
            (rgb[down * 3 + c] ?? 0)) /
          (2 * ACROSS + 2)
        const v = rgb[p * 3 + c] ?? 0
        rgb[p * 3 + c] = v + (mean - v) * 1.6
      }
    }
  }
}

function spread(cells: Cells, box: Crop): Canvas {
  const { side, width, height, rgb } = cells
  const out = createCanvas(box.width, box.height)
  for (let y = 0, o = 0; y < box.height; y++) {
    const ay = Math.min(height - 1, Math.max(0, (y + 0.5) / side - 0.5))
    const top = (ay | 0) * width
    const below = Math.min(height - 1, (ay | 0) + 1) * width
    const fy = ay - (ay | 0)
    for (let x = 0; x < box.width; x++) {
      const ax = Math.min(width - 1, Math.max(0, (x + 0.5) / side - 0.5))
      const i = ax | 0
      const j = Math.min(width - 1, i + 1)
      const fx = ax - i
      for (let c = 0; c < 3; c++, o++) {
        const a = rgb[(top + i) * 3 + c] ?? 0
        const b = rgb[(below + i) * 3 + c] ?? 0
        const upper = a + ((rgb[(top + j) * 3 + c] ?? 0) - a) * fx
        const lower = b + ((rgb[(below + j) * 3 + c] ?? 0) - b) * fx
        out.rgb[o] = upper + (lower - upper) * fy
      }
    }
  }
  return out
}

/** A step to and fro over a length. */
const fold = (at: number, length: number): number => {
  const m = length > 0 ? at % (2 * length) : 0
  return m < length ? m : 2 * length - 1 - m
}

/**
 * What surrounds a mask carried on over its hole, nothing of what lies beneath: tones that join on
 * every side, and the grain beside it mirrored. As large as the box; null where nothing is kept.
 */
export function fillIn(source: Canvas, weight: Float32Array, box: Crop): Canvas | null {
  const cells = cellsOf(source, weight, box)
  if (!cells.known.includes(1)) return null
  guess(cells)
  settle(cells)
  const out = spread(cells, box)
  const plain = out.rgb.slice()
  for (let y = 0; y < box.height; y++) {
    const from = (y + box.y) * source.width + box.x
    const isKept = (x: number) => x >= 0 && x < box.width && (weight[from + x] ?? 0) <= KEPT
    for (let x = 0; x < box.width; ) {
      const start = x
      while (x < box.width && !isKept(x)) x++
      if (x === start) {
        x++
        continue
      }
      // Kept pixels on either side, mirrored to and fro where the hole is wider than they are.
      let [left, right] = [0, 0]
      while (isKept(start - left - 1)) left++
      while (isKept(x + right)) right++
      if (left + right === 0) continue
      for (let at = start; at < x; at++) {
        const far = (at - start + 0.5) / (x - start)
        const [a, b] = [left ? 1 - far : 0, right ? far : 0]
        const before = start - 1 - fold(at - start, left)
        const after = x + fold(x - 1 - at, right)
        for (let c = 0; c < 3; c++) {
          const grain = (px: number) =>
            (source.rgb[(from + px) * 3 + c] ?? 0) - (plain[(y * box.width + px) * 3 + c] ?? 0)
          const sum = (a ? grain(before) * a : 0) + (b ? grain(after) * b : 0)
          const i = (y * box.width + at) * 3 + c
          out.rgb[i] = (out.rgb[i] ?? 0) + Math.max(-GRAIN, Math.min(GRAIN, sum / (a + b)))
        }
      }
    }
  }
  return out
}
