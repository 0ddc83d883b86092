import type { Mode, Operation } from '../document/operation.ts'
import type { Tool } from './tool.ts'

type Shape = Extract<Operation, { kind: 'rectangle' | 'ellipse' }>

/** Rectangle and ellipse: rest → pressed → rest. Whole pixels of the source. */
export function createShape(kind: Shape['kind'], mode: () => Mode): Tool {
  let shape: Shape | null = null
  let startX = 0
  let startY = 0
  const rest = () => {
    shape = null
  }
  return {
    get state() {
      return shape ? ('pressed' as const) : ('rest' as const)
    },
    get inHand() {
      return shape
    },
    press(x, y) {
      startX = Math.round(x)
      startY = Math.round(y)
      shape = { kind, mode: mode(), x: startX, y: startY, width: 0, height: 0 }
    },
    move(x, y, _pressure, along) {
      if (!shape) return
      let dx = Math.round(x) - startX
      let dy = Math.round(y) - startY
      if (along) {
        const side = Math.max(Math.abs(dx), Math.abs(dy))
        dx = dx < 0 ? -side : side
        dy = dy < 0 ? -side : side
      }
      shape.x = Math.min(startX, startX + dx)
      shape.y = Math.min(startY, startY + dy)
      shape.width = Math.abs(dx)
      shape.height = Math.abs(dy)
    },
    release() {
      const done = shape
      rest()
      return done && done.width > 0 && done.height > 0 ? done : null
    },
    finish: () => null,
    back: () => false,
    cancel: rest,
  }
}
