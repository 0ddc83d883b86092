import { describe, expect, test } from 'vitest'
import { newPixels, type Pixels } from '../../ui/pixels/pixels.ts'
import { measureSeam, seamWords } from './seam.ts'
import { lockWeights } from './weights.ts'

function flat(width: number, height: number, value: number, grain = 0): Pixels {
  const made = newPixels(width, height)
  for (let at = 0; at < made.data.length; at += 4) {
    const own = value + (((at / 4) * 7919) % 11 < 5 ? grain : -grain)
    made.data.set([own, own, own, 255], at)
  }
  return made
}
const size = { width: 60, height: 40 }
const place = { x: 0, y: 0, ...size }
const mask = Uint8Array.from({ length: 2400 }, (_, at) =>
  at % 60 >= 20 && at % 60 < 40 && at >= 600 && at < 1800 ? 255 : 0,
)
const weights = lockWeights(size, place, mask, 0)

describe('the seam', () => {
  test('of the same picture is nothing, of another one what they differ by', () => {
    const same = measureSeam(flat(60, 40, 120), flat(60, 40, 120), weights, place)
    expect(same?.mean).toBe(0)
    const other = measureSeam(flat(60, 40, 120), flat(60, 40, 180), weights, place)
    expect(other?.mean).toBeGreaterThan(15)
    expect(seamWords(other?.mean ?? 0)).toBe('visible')
  })

  test('is no grain', () => {
    const seam = measureSeam(flat(60, 40, 120), flat(60, 40, 121, 8), weights, place)
    expect(seamWords(seam?.mean ?? 9)).toBe('not visible')
  })

  test('runs along the border', () => {
    const { points } = measureSeam(flat(60, 40, 0), flat(60, 40, 0), weights, place) ?? {}
    // Around a block of 20 × 20, corners apart.
    expect(points?.length).toBe(80 * 3)
    for (let at = 0; at < (points?.length ?? 0); at += 3) {
      const [x = 0, y = 0] = points?.subarray(at, at + 2) ?? []
      const beside = x === 19 || x === 40 ? y >= 10 && y < 30 : y === 9 || y === 30
      expect(beside).toBe(true)
    }
  })

  test('is none where nothing or everything is painted', () => {
    const all = new Uint8Array(2400).fill(255)
    expect(measureSeam(flat(60, 40, 1), flat(60, 40, 9), all, place)).toBeNull()
    expect(measureSeam(flat(60, 40, 1), flat(60, 40, 9), new Uint8Array(2400), place)).toBeNull()
  })

  test('of an extension lies on the source’s own edge', () => {
    const inner = { x: 10, y: 0, width: 50, height: 40 }
    const around = lockWeights(size, inner, null, 0)
    const seam = measureSeam(flat(50, 40, 100), flat(60, 40, 130), around, inner)
    expect(seam?.points.length).toBe(40 * 3)
    expect(seam?.points[0]).toBe(10)
    expect(seam?.mean).toBeGreaterThan(6)
  })
})
