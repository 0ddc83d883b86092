import { follow } from '../../tools/plane/guided.ts'
import { smoothStep, toLight } from '../../tools/plane/plane.ts'
import { type Canvas, lightAt } from './canvas.ts'
import { flood } from './flood.ts'
import { matteOf } from './matte.ts'
import { apart, type Grid, toGrid } from './patches.ts'
import { resizeCanvas } from './resample.ts'
import { findSun, type Sun } from './sun.ts'

/** What is sky in a picture. */
export interface Heavens {
  /** How far each pixel is sky. */
  weight: Float32Array
  /** Mean lightness of the sky along each row of pixels, 0 … 1. */
  light: Float32Array
  /** Its mean colours along each row of pixels, one beside. */
  colours: Canvas
  /** Share of the height down to which it reaches. */
  horizon: number
  sun: Sun | null
}

/** The sky is looked for at this length of the long side, px; its edge follows the whole picture's. */
const WORKING = 512
/** Edges tried as the one between sky and land, OKLab a cell. */
const EDGES = Array.from({ length: 20 }, (_, k) => 0.018 * 1.16 ** k)
/** Less of the picture than this is no sky; more than that is a backdrop behind something. */
const [LEAST, MOST] = [0.06, 0.88]
/** Shares: of an enclosed part that is brighter than the sky, of the picture that it may be. */
const [BRIGHT, LARGE] = [0.9, 0.05]
/** Neighbours nearer than this run on, OKLab. */
const NEAR = 0.03
/** And than this from the mean of the sky beside them. */
const ALIKE = 0.09
/** The share of its upper half that is free. */
const OPEN = 0.7

/** How sharply each cell differs from the one below it and the one beside it. */
function edgesOf(grid: Grid): Float32Array {
  const { width, height } = grid
  const out = new Float32Array(width * height)
  for (let p = 0; p < out.length - width; p++)
    out[p] = Math.hypot(apart(grid, p, p + width), p % width ? apart(grid, p, p - 1) : 0)
  return out
}

/** How far the colours of the cells above a border and of those below it are spread. */
function spread({ width, height, lab }: Grid, border: Uint16Array): number {
  const sums = [new Float64Array(7), new Float64Array(7)]
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      const sum = sums[y < (border[x] ?? 0) ? 0 : 1]
      if (!sum) continue
      sum[6] = (sum[6] ?? 0) + 1
      for (let c = 0; c < 3; c++) {
        const v = lab[p * 3 + c] ?? 0
        sum[c] = (sum[c] ?? 0) + v
        sum[c + 3] = (sum[c + 3] ?? 0) + v * v
      }
    }
  }
  const [sky = 0, land = 0] = sums.map((sum) => {
    const n = Math.max(1, sum[6] ?? 0)
    const of = (c: number) => (sum[c + 3] ?? 0) / n - ((sum[c] ?? 0) / n) ** 2
    return of(0) + of(1) + of(2)
  })
  return sky * 2 + land
}

/** The border, cells from the top of each column, that parts the picture into its two plainest halves. */
function borderOf(grid: Grid): Uint16Array | null {
  const { width, height } = grid
  const edges = edgesOf(grid)
  let [best, least] = [null as Uint16Array | null, Number.POSITIVE_INFINITY]
  for (const edge of EDGES) {
    const border = new Uint16Array(width)
    let sum = 0
    for (let x = 0; x < width; x++) {
      let y = 0
      while (y < height && (edges[y * width + x] ?? 0) < edge) y++
      border[x] = y
      sum += y
    }
    const share = sum / (width * height)
    if (share < LEAST || share > MOST) continue
    const score = spread(grid, border)
    if (score < least) [best, least] = [border, score]
  }
  return best
}

/** Beside what stands before the sky it runs on below: from cell to cell, in its row's colours, down to the horizon. */
function runOn({ width, lab }: Grid, sky: Uint8Array, bottom: number): void {
  const queue: number[] = []
  const rows = new Float32Array(bottom * 4)
  for (let p = 0; p < bottom * width; p++) {
    if (!sky[p]) continue
    queue.push(p)
    const row = ((p / width) | 0) * 4
    for (let c = 0; c < 3; c++) rows[row + c] = (rows[row + c] ?? 0) + (lab[p * 3 + c] ?? 0)
    rows[row + 3] = (rows[row + 3] ?? 0) + 1
  }
  for (let i = 0; i < queue.length; i++) {
    const p = queue[i] ?? 0
    const x = p % width
    for (const q of [x > 0 ? p - 1 : p, x < width - 1 ? p + 1 : p, p - width, p + width]) {
      if (q < 0 || sky[q] || q >= bottom * width) continue
      const row = ((q / width) | 0) * 4
      let [step, off] = [0, 0]
      for (let c = 0; c < 3; c++) {
        const v = lab[q * 3 + c] ?? 0
        step += ((lab[p * 3 + c] ?? 0) - v) ** 2
        off += ((rows[row + c] ?? 0) / (rows[row + 3] || 1) - v) ** 2
      }
      if (step > NEAR * NEAR || off > ALIKE * ALIKE) continue
      sky[q] = 1
      queue.push(q)
    }
  }
}

/** Whether the sky is open overhead: between trunks it is a wood, whatever shines through. */
function isOpen({ width }: Grid, sky: Uint8Array, bottom: number): boolean {
  const rows = Math.max(1, bottom >> 1)
  let count = 0
  for (let p = 0; p < rows * width; p++) count += sky[p] ?? 0
  return count > rows * width * OPEN
}

/** What the sky encloses and is brighter than it, suns and clouds, is sky: a thing that hangs in it is not. */
function fillBright(grid: Grid, sky: Uint8Array, light: Float32Array): void {
  const { width, height, canvas } = grid
  for (const { cells, left, right, bottom } of flood({ width, height, belongs: (p) => !sky[p] })) {
    const open = left === 0 || right === width - 1 || bottom === height - 1
    if (open || cells.length > sky.length * LARGE) continue
    const bright = cells.filter((p) => lightAt(canvas, p * 3) > (light[(p / width) | 0] ?? 0))
    if (bright.length >= cells.length * BRIGHT) for (const p of cells) sky[p] = 1
  }
}

/** Mean colours of the sky along each row of cells. */
function coloursOf({ width, height, canvas }: Grid, sky: Uint8Array): Canvas {
  const rows = { width: 1, height, rgb: new Float32Array(height * 3) }
  let mean = [0.5, 0.5, 0.5]
  for (let y = 0, p = 0; y < height; y++) {
    const sum = [0, 0, 0]
    let count = 0
    for (let x = 0; x < width; x++, p++) {
      if (!sky[p]) continue
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (canvas.rgb[p * 3 + c] ?? 0)
      count++
    }
    if (count > width / 8) mean = sum.map((v) => v / count)
    rows.rgb.set(mean, y * 3)
  }
  return rows
}

const lightOf = (rows: Canvas): Float32Array =>
  Float32Array.from({ length: rows.height }, (_, y) => lightAt(rows, y * 3))

/** What is as bright as the sky, well inside of it, belongs to it whatever its hue: a sun, a sunlit cloud. */
function keepBright(
  weight: Float32Array,
  light: Float32Array,
  canvas: Canvas,
  grid: Grid,
  sky: Uint8Array,
): void {
  const { width, height } = grid
  const inner = sky.map((is, p) => {
    if (!is) return 0
    const x = p % width
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++) {
        const [nx, ny] = [x + dx, ((p / width) | 0) + dy]
        if (nx >= 0 && nx < width && ny >= 0 && ny < height && !sky[ny * width + nx]) return 0
      }
    return 1
  })
  for (let y = 0, p = 0; y < canvas.height; y++) {
    const row = Math.floor(((y + 0.5) / canvas.height) * height) * width
    for (let x = 0; x < canvas.width; x++, p++) {
      if (!inner[row + Math.floor(((x + 0.5) / canvas.width) * width)]) continue
      const l = lightAt(canvas, p * 3)
      const as = Math.min(1, Math.max(0, (l - (light[y] ?? 0)) / 0.1 + 1.5))
      weight[p] = Math.max(weight[p] ?? 0, as)
    }
  }
}

/** Whether the upper part of what may be sky is blue: else it may as well be a wall. */
function isBlue({ width, canvas }: Grid, border: Uint16Array): boolean {
  const sum = [0, 0, 0]
  for (let x = 0; x < width; x++)
    for (let y = 0; y < (border[x] ?? 0) / 2; y++)
      for (let c = 0; c < 3; c++)
        sum[c] = (sum[c] ?? 0) + (canvas.rgb[(y * width + x) * 3 + c] ?? 0)
  const [r = 0, g = 0, b = 0] = sum
  return b > r * 1.06 && b > g * 1.02
}

/** The sky of a picture; null where none is to be seen for sure. */
export function readHeavens(canvas: Canvas): Heavens | null {
  const scale = Math.min(1, WORKING / Math.max(canvas.width, canvas.height))
  const size = (length: number) => Math.max(1, Math.round(length * scale))
  const small = scale < 1 ? resizeCanvas(canvas, size(canvas.width), size(canvas.height)) : canvas
  const grid = toGrid(small)
  const { width, height } = grid
  const border = borderOf(grid)
  if (!border) return null
  const sky = new Uint8Array(width * height)
  for (let x = 0; x < width; x++) for (let y = 0; y < (border[x] ?? 0); y++) sky[y * width + x] = 1
  const bottom = border.toSorted()[Math.floor(width * 0.9)] ?? 0
  runOn(grid, sky, bottom)
  fillBright(grid, sky, lightOf(coloursOf(grid, sky)))
  const sun = findSun(grid, sky)
  if (!isOpen(grid, sky, bottom) || (!sun && !isBlue(grid, border))) return null
  const rows = coloursOf(grid, sky)
  const weight = matteOf(small, grid, sky)
  keepBright(weight, lightOf(resizeCanvas(rows, 1, small.height)), small, grid, sky)
  // Where no edge tells sky from land the one passes into the other.
  const reach = Math.max(canvas.width, canvas.height) / 64
  const { v } = follow({ ...small, v: weight }, toLight(canvas), reach, 2e-3)
  for (let p = 0; p < v.length; p++) v[p] = smoothStep(0.12, 0.88, v[p] ?? 0)
  const colours = resizeCanvas(rows, 1, canvas.height)
  return { weight: v, light: lightOf(colours), colours, horizon: bottom / height, sun }
}
