import type { Operation } from '../document/operation.ts'
import type { Extent } from './frame.ts'
import { type Fit, toFitted } from './source-fit.ts'

/** Tenths of a pixel, in which a document is written. */
const tenths = (value: number): number => Math.round(value * 10) / 10

/** What was done to a mask, said again in the pixels of the fitted picture. */
export function movedOperations(
  operations: readonly Operation[],
  fit: Fit,
  source: Extent,
): Operation[] {
  const across = fit.box.width / source.width
  const along = fit.box.height / source.height
  const length = (across + along) / 2
  const at = (x: number, y: number) => {
    const moved = toFitted(fit, source, { x, y })
    return [tenths(moved.x), tenths(moved.y)] as const
  }
  const points = (flat: readonly number[], size: number) => {
    const moved: number[] = []
    for (let i = 0; i + 1 < flat.length; i += size)
      moved.push(...at(flat[i] ?? 0, flat[i + 1] ?? 0), ...flat.slice(i + 2, i + size))
    return moved
  }
  const box = (b: { x: number; y: number; width: number; height: number }) => {
    const [x, y] = at(b.x, b.y)
    return { x, y, width: tenths(b.width * across), height: tenths(b.height * along) }
  }
  return operations.map((operation) => {
    switch (operation.kind) {
      case 'stroke':
        return {
          ...operation,
          size: operation.size * length,
          points: points(operation.points, 3),
        }
      case 'polygon':
        return { ...operation, points: points(operation.points, 2) }
      case 'rectangle':
      case 'ellipse':
        return { ...operation, ...box(operation) }
      case 'bitmap':
        return { ...operation, box: box(operation.box ?? { x: 0, y: 0, ...source }) }
      case 'grow':
      case 'shrink':
      case 'feather':
        return { ...operation, by: operation.by * length }
      default:
        return operation
    }
  })
}
