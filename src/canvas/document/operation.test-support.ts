import * as fc from 'fast-check'
import type { BitmapOperation, Operation } from './operation.ts'

const tenths = (min: number, max: number) =>
  fc.integer({ min: min * 10, max: max * 10 }).map((value) => value / 10)
const mode = fc.constantFrom('add' as const, 'subtract' as const)
const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100)

/** A dot of a brush. */
export const dot = (x: number): Operation => ({
  kind: 'stroke',
  mode: 'add',
  size: 20,
  hardness: 1,
  opacity: 1,
  points: [x, 1, 1],
})

/** Any operation that suits a picture of about this side, many of them reaching beyond it. */
export function arbitraryOperation(
  side: number,
): fc.Arbitrary<Exclude<Operation, BitmapOperation>> {
  const place = tenths(-side, 2 * side)
  const length = tenths(0, side)
  const points = fc
    .array(fc.tuple(place, place, share), { minLength: 1, maxLength: 6 })
    .map((some) => some.flat())
  const corners = fc
    .array(fc.tuple(place, place), { minLength: 3, maxLength: 6 })
    .map((some) => some.flat())
  return fc.oneof(
    fc.record({
      kind: fc.constant('stroke' as const),
      mode,
      size: tenths(1, side),
      hardness: share,
      opacity: share,
      points,
    }),
    fc.record({
      kind: fc.constantFrom('rectangle' as const, 'ellipse' as const),
      mode,
      x: place,
      y: place,
      width: length,
      height: length,
    }),
    fc.record({ kind: fc.constant('polygon' as const), mode, points: corners }),
    fc.record({
      kind: fc.constantFrom(
        'fill' as const,
        'clear' as const,
        'invert' as const,
        'fillHoles' as const,
      ),
    }),
    fc.record({
      kind: fc.constantFrom('grow' as const, 'shrink' as const, 'feather' as const),
      by: tenths(1, 12),
    }),
  )
}
