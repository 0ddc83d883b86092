import { type Canvas, createCanvas } from './canvas.ts'
import { clamp } from './clamp.ts'
import type { Grid } from './patches.ts'
import { opponent } from './region.ts'

/** Cells around the edge of what is chosen, in which a pixel's own colour decides. */
const BAND = 2
/** Reach of the colours on either side of an edge, cells. */
const REACH = 5
/** Shares of an edge below and above which a pixel is all of one side. */
const [NONE, ALL] = [0.1, 0.9]

/** How many cells each chosen or unchosen one lies from the edge: positive inside, up to BAND. */
function depths(grid: Grid, chosen: Uint8Array): Int8Array {
  const { width, height } = grid
  const out = new Int8Array(chosen.length)
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0; x < width; x++, p++) {
      let depth = BAND + 1
      for (let dy = -BAND; dy <= BAND; dy++) {
        const ny = y + dy
        if (ny < 0 || ny >= height) continue
        for (let nx = Math.max(0, x - BAND); nx <= x + BAND && nx < width; nx++) {
          if (chosen[ny * width + nx] === chosen[p]) continue
          depth = Math.min(depth, Math.max(Math.abs(nx - x), Math.abs(dy)))
        }
      }
      out[p] = chosen[p] ? depth : -depth
    }
  }
  return out
}

/** Mean colours of the cells that count, near each cell. Cells with none near are left black. */
function near(grid: Grid, counts: (cell: number) => boolean): Canvas {
  const { width, height, canvas } = grid
  // Sums from the first corner, four floats a cell (the last counts), a row and a column of zeros before.
  const line = (width + 1) * 4
  const sums = new Float64Array(line * (height + 1))
  for (let y = 0, p = 0; y < height; y++) {
    for (let x = 0, at = (y + 1) * line + 4; x < width; x++, p++, at += 4) {
      const w = counts(p) ? 1 : 0
      for (let c = 0; c < 4; c++) {
        const v = c === 3 ? w : w * (canvas.rgb[p * 3 + c] ?? 0)
        const before = (sums[at + c - 4] ?? 0) + (sums[at + c - line] ?? 0)
        sums[at + c] = v + before - (sums[at + c - line - 4] ?? 0)
      }
    }
  }
  const out = createCanvas(width, height)
  for (let y = 0, p = 0; y < height; y++) {
    const [y0, y1] = [Math.max(0, y - REACH) * line, Math.min(height, y + REACH + 1) * line]
    for (let x = 0; x < width; x++, p++) {
      const [x0, x1] = [Math.max(0, x - REACH) * 4, Math.min(width, x + REACH + 1) * 4]
      const sum = (c: number) =>
        (sums[y1 + x1 + c] ?? 0) -
        (sums[y0 + x1 + c] ?? 0) -
        (sums[y1 + x0 + c] ?? 0) +
        (sums[y0 + x0 + c] ?? 0)
      const n = sum(3)
      if (n > 0.5) for (let c = 0; c < 3; c++) out.rgb[p * 3 + c] = sum(c) / n
    }
  }
  return out
}

/**
 * How near the pixel at `i` is to the colour inside rather than to the one outside, 0 … 1, and how far
 * those two are apart, squared; `k` is their place.
 */
function sideOf(
  { rgb }: Canvas,
  i: number,
  inner: Canvas,
  outer: Canvas,
  k: number,
): { share: number; span: number } {
  let [along, span] = [0, 0]
  for (let c = 0; c < 3; c++) {
    const away = outer.rgb[k + c] ?? 0
    const step = (inner.rgb[k + c] ?? 0) - away
    along += ((rgb[i + c] ?? 0) - away) * step
    span += step * step
  }
  return { share: clamp((along / Math.max(1e-4, span) - NONE) / (ALL - NONE)), span }
}

/** 1 for a colour of about the hue of another (whose chroma is given) or of none, 0 for one of another hue. */
function likeness(
  r: number,
  g: number,
  b: number,
  hue: readonly [number, number],
  hueChroma: number,
): number {
  const [a, o] = opponent(r, g, b)
  const chroma = Math.hypot(a, o)
  const cos = (a * hue[0] + o * hue[1]) / (chroma * hueChroma || 1)
  const same = Math.min(1, Math.max(0, (cos - 0.5) / 0.3))
  const grey = Math.min(1, Math.max(0, (0.12 - chroma) / 0.06))
  return Math.max(same, grey)
}

/**
 * How far each pixel of a picture belongs to the chosen cells of its grid. Along their edge a pixel
 * is measured between the colours inside and outside of it; beyond it, and for details of another
 * hue, the weight is 0.
 */
export function matteOf(canvas: Canvas, grid: Grid, chosen: Uint8Array): Float32Array {
  const depth = depths(grid, chosen)
  const thick = depth.some((d) => d > 1)
  const inner = near(grid, (p) => (depth[p] ?? 0) > (thick ? 1 : 0))
  const outer = near(grid, (p) => (depth[p] ?? 0) < -1)
  const { width, height, rgb } = canvas
  const out = new Float32Array(width * height)
  for (let y = 0, p = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) / height) * grid.height) * grid.width
    let [last, hue, hueChroma] = [-1, [0, 0] as readonly [number, number], 0]
    for (let x = 0; x < width; x++, p++) {
      const cell = row + Math.floor(((x + 0.5) / width) * grid.width)
      const d = depth[cell] ?? 0
      if (d < -BAND) continue
      const [i, k] = [p * 3, cell * 3]
      const [r, g, b] = [rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0]
      if (cell !== last) {
        last = cell
        hue = opponent(inner.rgb[k] ?? 0, inner.rgb[k + 1] ?? 0, inner.rgb[k + 2] ?? 0)
        hueChroma = Math.hypot(...hue)
      }
      let share = 1
      if (d <= BAND) {
        share = sideOf(canvas, i, inner, outer, k).share
      }
      if (share > 0) out[p] = share * likeness(r, g, b, hue, hueChroma)
    }
  }
  return out
}

/** A thing cut out: how far each pixel belongs to it, and the colours of what is behind it near its edge, a cell each. */
export interface Cut {
  weight: Float32Array
  behind: Canvas
}

/** Below this squared distance the colours on either side of an edge do not tell where it runs. */
const TELLING = 0.02

/**
 * The chosen cells as one whole thing, whatever its colours: all of it inside, along its edge as far as
 * each pixel is nearer to the colours inside than to those behind, or where those are alike by its place.
 */
export function cutOf(canvas: Canvas, grid: Grid, chosen: Uint8Array): Cut {
  const depth = depths(grid, chosen)
  const inner = near(grid, (p) => (depth[p] ?? 0) > 1)
  const behind = near(grid, (p) => (depth[p] ?? 0) < -1)
  const { width, height } = canvas
  const side = Math.max(width / grid.width, height / grid.height)
  const weight = new Float32Array(width * height)
  const at = (x: number, y: number) =>
    chosen[
      Math.min(grid.height - 1, Math.max(0, y)) * grid.width +
        Math.min(grid.width - 1, Math.max(0, x))
    ] ?? 0
  for (let y = 0, p = 0; y < height; y++) {
    const gy = ((y + 0.5) / height) * grid.height
    for (let x = 0; x < width; x++, p++) {
      const gx = ((x + 0.5) / width) * grid.width
      const cell = (gy | 0) * grid.width + (gx | 0)
      const d = depth[cell] ?? 0
      if (d > BAND) weight[p] = 1
      if (d > BAND || d < -BAND) continue
      // Where it is by its place: between the four cells around.
      const [ax, ay] = [gx - 0.5, gy - 0.5]
      const [x0, y0] = [Math.floor(ax), Math.floor(ay)]
      const [fx, fy] = [ax - x0, ay - y0]
      const top = at(x0, y0) * (1 - fx) + at(x0 + 1, y0) * fx
      const bottom = at(x0, y0 + 1) * (1 - fx) + at(x0 + 1, y0 + 1) * fx
      const placed = clamp((top + (bottom - top) * fy - 0.5) * Math.min(2, side) + 0.5)
      const { share: told, span } = sideOf(canvas, p * 3, inner, behind, cell * 3)
      const trust = (span / (span + TELLING)) * (1 - Math.abs(d) / (BAND + 2))
      weight[p] = told * trust + placed * (1 - trust)
    }
  }
  return { weight, behind }
}
