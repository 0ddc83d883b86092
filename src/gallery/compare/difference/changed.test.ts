import { describe, expect, test } from 'vitest'
import { newPixels, type Pixels } from '../../../ui/pixels/pixels.ts'
import { changedShare, distances, heat } from './changed.ts'

type Paint = (x: number, y: number) => readonly [number, number, number]

function painted(width: number, height: number, paint: Paint): Pixels {
  const made = newPixels(width, height)
  for (let at = 0; at < width * height; at++)
    made.data.set([...paint(at % width, Math.floor(at / width)), 255], at * 4)
  return made
}
const grey: Paint = () => [120, 120, 120]
/** A block of 10 × 10 in a picture of 40 × 20. */
const block: Paint = (x, y) => (x >= 10 && x < 20 && y >= 5 && y < 15 ? [220, 40, 40] : grey(x, y))

describe('what changed', () => {
  test('nothing, between a picture and itself', () => {
    const made = distances(painted(40, 20, block), painted(40, 20, block))
    expect(changedShare(made, 0)).toBe(0)
  })

  test('a block, and hardly more than it', () => {
    const made = distances(painted(40, 20, grey), painted(40, 20, block))
    expect(changedShare(made, 10)).toBeCloseTo(140 / 800, 1)
    const tint = heat(made, { width: 40, height: 20 }, 10)
    expect([...tint.data.subarray(0, 4)]).toEqual([0, 0, 0, 0])
    const inside = (10 * 40 + 15) * 4
    expect(tint.data[inside]).toBe(255)
    expect(tint.data[inside + 3]).toBeGreaterThan(130)
  })

  test('no grain, from a small threshold on', () => {
    const grain: Paint = (x, y) => {
      const value = 120 + (((x * 7 + y * 13) % 5) - 2) * 3
      return [value, value, value]
    }
    const made = distances(painted(40, 20, grey), painted(40, 20, grain))
    expect(changedShare(made, 4)).toBe(0)
  })

  test('less, the more it takes to count', () => {
    const slope: Paint = (x) => [120 + x * 3, 120, 120]
    const made = distances(painted(40, 20, grey), painted(40, 20, slope))
    const shares = [1, 3, 6, 12, 30].map((threshold) => changedShare(made, threshold))
    expect(shares).toEqual(shares.toSorted((a, b) => b - a))
    expect(shares[0]).toBeGreaterThan(0.8)
    expect(shares.at(-1)).toBe(0)
  })
})
