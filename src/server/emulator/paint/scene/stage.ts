import type { Canvas } from '../surface/canvas.ts'
import type { Plan } from './plan.ts'

/** A plan and the canvas it is painted on. `unit` is the shorter side in px. */
export interface Stage {
  canvas: Canvas
  plan: Plan
  width: number
  height: number
  unit: number
}

/** Where a subject stands: its foot (or centre, for what flies) and its height, px. */
export interface Spot {
  x: number
  y: number
  size: number
  mirrored: boolean
  /** 0 near … 1 lost in the haze. */
  haze: number
}
