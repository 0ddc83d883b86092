import { describe, expect, it } from 'vitest'
import { replay } from '../mask/replay.test-support.ts'
import type { Operation, Stroke } from './operation.ts'
import { thinnedPolygon, thinnedStroke } from './thinned.ts'

const noPicture = () => {
  throw new Error('There is no picture here.')
}
const pixels = (operation: Operation) =>
  replay({ source: { value: '', width: 300, height: 200 }, operations: [operation] }, noPicture)
    .data

/** A hand's wave over the picture, pressed harder towards its end. */
const wave = Array.from({ length: 280 }, (_, step) => [
  10 + step,
  Math.round((100 + 40 * Math.sin(step / 30)) * 10) / 10,
  0.5 + Math.round(step / 6) / 100,
])
const brush: Omit<Stroke, 'hardness'> = {
  kind: 'stroke',
  mode: 'add',
  size: 30,
  opacity: 1,
  points: wave.flat(),
}

describe('a thinned stroke', () => {
  it.each([0, 0.5, 1])('of hardness %f shows the same pixels with far fewer points', (hardness) => {
    const stroke = { ...brush, hardness }
    const thin = thinnedStroke(stroke)
    expect(thin.points.length).toBeLessThan(stroke.points.length / 3)
    const before = pixels(stroke)
    // A tenth of a pixel of a crisp edge, and what rounding adds.
    for (const [at, value] of pixels(thin).entries())
      expect(Math.abs(value - (before[at] ?? 0))).toBeLessThanOrEqual(36)
  })

  it('keeps its ends, a dot, a turn back and a change of pressure', () => {
    const of = (...points: number[]) => thinnedStroke({ ...brush, hardness: 1, points }).points
    expect(of(5, 5, 1)).toEqual([5, 5, 1])
    expect(of(5, 5, 1, 5, 5, 1)).toEqual([5, 5, 1, 5, 5, 1])
    expect(of(5, 5, 1, 10, 5, 1, 15, 5, 1)).toEqual([5, 5, 1, 15, 5, 1])
    expect(of(5, 5, 1, 50, 5, 1, 5, 5, 1)).toEqual([5, 5, 1, 50, 5, 1, 5, 5, 1])
    expect(of(5, 5, 1, 10, 5, 0.2, 15, 5, 1)).toHaveLength(9)
  })
})

describe('a thinned outline', () => {
  it('keeps its corners and drops what lies between', () => {
    const points = [0, 0, 50, 0, 100, 0, 100, 50, 100, 100, 50, 100, 0, 100, 0, 50]
    const thin = thinnedPolygon({ kind: 'polygon', mode: 'add', points })
    expect(thin.points).toEqual([0, 0, 100, 0, 100, 100, 0, 100, 0, 50])
  })

  it('still has three corners where all lie in a line', () => {
    const flat: Operation = { kind: 'polygon', mode: 'add', points: [0, 0, 5, 0, 10, 0] }
    expect(thinnedPolygon(flat)).toEqual(flat)
  })
})
