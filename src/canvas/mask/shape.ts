import type { Operation } from '../document/operation.ts'

type Shape = Extract<Operation, { kind: 'rectangle' | 'ellipse' | 'polygon' }>

/** An ellipse as a polygon strays at most this far from it, in pixels. */
const STRAY = 0.02

/** The corners of a shape, x and y in turn. */
export function cornersOf(shape: Shape): readonly number[] {
  if (shape.kind === 'polygon') return shape.points
  const { x, y, width, height } = shape
  if (shape.kind === 'rectangle') return [x, y, x + width, y, x + width, y + height, x, y + height]
  const across = width / 2
  const down = height / 2
  const radius = Math.max(across, down, 1)
  // A multiple of 4, so that it is the same from every side.
  const count = 4 * Math.max(2, Math.ceil(Math.PI / Math.acos(1 - STRAY / radius) / 4))
  return Array.from({ length: 2 * count }, (_, at) => {
    const angle = (2 * Math.PI * Math.floor(at / 2)) / count
    return at % 2 === 0 ? x + across * (1 + Math.cos(angle)) : y + down * (1 + Math.sin(angle))
  })
}
