import type { Canvas } from './canvas.ts'
import { toLab } from './colour.ts'
import { resizeCanvas } from './resample.ts'

/** Cells of the longer side at which things are told apart. */
const FINE = 200

/** A picture's colours at a size at which things are told apart; OKLab, three floats a cell. */
export interface Grid {
  width: number
  height: number
  lab: Float32Array
  /** The same in sRGB. */
  canvas: Canvas
}

/** Connected cells of one colour or of colours that run into each other; coordinates inclusive. */
export interface Patch {
  cells: number[]
  /** Mean, OKLab. */
  lab: [number, number, number]
  left: number
  top: number
  right: number
  bottom: number
}

export function toGrid(canvas: Canvas): Grid {
  const scale = Math.min(1, FINE / Math.max(canvas.width, canvas.height))
  const width = Math.max(1, Math.round(canvas.width * scale))
  const height = Math.max(1, Math.round(canvas.height * scale))
  const small = resizeCanvas(canvas, width, height)
  const lab = new Float32Array(width * height * 3)
  for (let i = 0; i < lab.length; i += 3)
    lab.set(toLab([small.rgb[i] ?? 0, small.rgb[i + 1] ?? 0, small.rgb[i + 2] ?? 0]), i)
  return { width, height, lab, canvas: small }
}

/** Colours further apart than this are not the same thing running on, OKLab. */
const STEP = 0.11

/** The patches of the cells that belong. */
export function findPatches(grid: Grid, belongs: (cell: number) => boolean): Patch[] {
  const { width, height, lab } = grid
  const seen = new Uint8Array(width * height)
  const runsOn = (p: number, q: number) =>
    Math.hypot(
      (lab[p * 3] ?? 0) - (lab[q * 3] ?? 0),
      (lab[p * 3 + 1] ?? 0) - (lab[q * 3 + 1] ?? 0),
      (lab[p * 3 + 2] ?? 0) - (lab[q * 3 + 2] ?? 0),
    ) < STEP
  const patches: Patch[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !belongs(start)) continue
    const patch: Patch = {
      cells: [start],
      lab: [0, 0, 0],
      left: width,
      top: height,
      right: 0,
      bottom: 0,
    }
    seen[start] = 1
    for (let i = 0; i < patch.cells.length; i++) {
      const p = patch.cells[i] ?? 0
      const x = p % width
      const y = (p / width) | 0
      patch.left = Math.min(patch.left, x)
      patch.right = Math.max(patch.right, x)
      patch.top = Math.min(patch.top, y)
      patch.bottom = Math.max(patch.bottom, y)
      for (let c = 0; c < 3; c++) patch.lab[c] = (patch.lab[c] ?? 0) + (lab[p * 3 + c] ?? 0)
      for (const [dx, dy] of SIDES) {
        const [nx, ny] = [x + dx, y + dy]
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue
        const q = ny * width + nx
        if (seen[q] || !belongs(q) || !runsOn(p, q)) continue
        seen[q] = 1
        patch.cells.push(q)
      }
    }
    for (let c = 0; c < 3; c++) patch.lab[c] = (patch.lab[c] ?? 0) / patch.cells.length
    patches.push(patch)
  }
  return patches
}

const SIDES = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const
