import type { Canvas } from './canvas.ts'
import { toLab } from './colour.ts'
import { type Patch as Flood, flood } from './flood.ts'
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

/** Connected cells of one colour or of colours that run into each other. */
export interface Patch extends Flood {
  /** Mean, OKLab. */
  lab: [number, number, number]
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

/** How far the colours of two cells are from each other, OKLab. */
export const apart = ({ lab }: Grid, p: number, q: number): number =>
  Math.hypot(
    (lab[p * 3] ?? 0) - (lab[q * 3] ?? 0),
    (lab[p * 3 + 1] ?? 0) - (lab[q * 3 + 1] ?? 0),
    (lab[p * 3 + 2] ?? 0) - (lab[q * 3 + 2] ?? 0),
  )

/** The patches of the cells that belong. */
export function findPatches(grid: Grid, belongs: (cell: number) => boolean): Patch[] {
  const { width, height, lab } = grid
  const runsOn = (p: number, q: number) => apart(grid, p, q) < STEP
  return flood({ width, height, belongs, runsOn }).map((patch) => {
    const mean: Patch['lab'] = [0, 0, 0]
    for (const p of patch.cells)
      for (let c = 0; c < 3; c++) mean[c] = (mean[c] ?? 0) + (lab[p * 3 + c] ?? 0)
    for (let c = 0; c < 3; c++) mean[c] = (mean[c] ?? 0) / patch.cells.length
    return { ...patch, lab: mean }
  })
}
