import type { Mode, Stroke } from '../document/operation.ts'
import { thinnedStroke } from '../document/thinned.ts'
import { type Tool, tenth } from './tool.ts'

export interface Ink {
  mode: Mode
  /** Diameter at full pressure, source px. */
  size: number
  hardness: number
  opacity: number
  /** Samples nearer than this to the last point are passed over, source px. */
  least: number
}

/** Where the last stroke ended: a line by Shift begins there, whichever tool drew it. */
export interface Trail {
  x: number
  y: number
  known: boolean
}

/** Brush and eraser: rest → pressed → rest. */
export function createFreehand(ink: () => Ink, trail: Trail): Tool {
  let points: number[] = []
  let stroke: Stroke | null = null
  let least = 0
  // The newest sample, while it is too near to be a point of its own.
  let x = 0
  let y = 0
  let pressure = 0
  let pending = false

  const add = () => {
    points.push(tenth(x), tenth(y), Math.round(pressure * 100) / 100)
    pending = false
  }
  const rest = () => {
    stroke = null
    points = []
    pending = false
  }
  return {
    get state() {
      return stroke ? ('pressed' as const) : ('rest' as const)
    },
    get inHand() {
      return stroke
    },
    press(toX, toY, force, along) {
      const { least: near, ...rest } = ink()
      least = near
      points = along && trail.known ? [tenth(trail.x), tenth(trail.y), force] : []
      stroke = { kind: 'stroke', ...rest, points }
      x = toX
      y = toY
      pressure = force
      add()
    },
    move(toX, toY, force) {
      if (!stroke) return
      x = toX
      y = toY
      pressure = force
      const at = points.length - 3
      const dx = toX - (points[at] ?? 0)
      const dy = toY - (points[at + 1] ?? 0)
      if (dx * dx + dy * dy < least * least) pending = true
      else add()
    },
    release() {
      if (!stroke) return null
      if (pending) add()
      const done = thinnedStroke(stroke)
      trail.x = x
      trail.y = y
      trail.known = true
      rest()
      return done
    },
    finish: () => null,
    back: () => false,
    cancel: rest,
  }
}
