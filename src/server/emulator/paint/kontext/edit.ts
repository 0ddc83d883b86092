import type { Random } from '../random.ts'
import type { Canvas } from '../surface/canvas.ts'

/** What an instruction works with. Its canvas may be changed in place. */
export interface Scene {
  canvas: Canvas
  prompt: string
  /** The same for every seed. */
  hash: number
  random: Random
  /** References after the first, fitted to the size. */
  others: Canvas[]
}

/** The edited canvas and where it counts (absent: everywhere). `exact`: what it keeps is not finished. */
export interface Edited {
  canvas: Canvas
  weight?: Float32Array
  exact?: boolean
}

export type Edit = (scene: Scene) => Edited
