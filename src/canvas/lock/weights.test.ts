import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lockWeights } from './weights.ts'

const whole = (width: number, height: number) => ({ x: 0, y: 0, width, height })

describe('weights', () => {
  test('a hard edge is softened outward over the feather, and no further', () => {
    const mask = Uint8Array.from({ length: 12 }, (_, x) => (x < 4 ? 255 : 0))
    const row = lockWeights({ width: 12, height: 1 }, whole(12, 1), mask, 3)
    expect([...row]).toEqual([255, 255, 255, 255, 191, 128, 64, 0, 0, 0, 0, 0])
    expect([...lockWeights({ width: 12, height: 1 }, whole(12, 1), mask, 0)]).toEqual([...mask])
  })

  test('around a corner it is as far as along a side', () => {
    const mask = new Uint8Array(21 * 21)
    mask[10 * 21 + 10] = 255
    const weights = lockWeights({ width: 21, height: 21 }, whole(21, 21), mask, 4)
    expect(weights[10 * 21 + 14]).toBe(51)
    // Three by three from the middle: 4.24 px away.
    expect(weights[13 * 21 + 13]).toBe(Math.round(255 - 51 * 3 * Math.SQRT2))
    expect(weights[14 * 21 + 14]).toBe(0)
  })

  test('what is softer already stays as it is', () => {
    const mask = Uint8Array.from({ length: 18 }, (_, x) => Math.max(0, 255 - 15 * x))
    expect([...lockWeights({ width: 18, height: 1 }, whole(18, 1), mask, 8)]).toEqual([...mask])
  })

  test('around the source all is the result’s', () => {
    const place = { x: 3, y: 1, width: 4, height: 2 }
    const weights = lockWeights({ width: 8, height: 4 }, place, null, 0)
    for (let y = 0; y < 4; y++)
      for (let x = 0; x < 8; x++) {
        const inside = x >= 3 && x < 7 && y >= 1 && y < 3
        expect(weights[y * 8 + x]).toBe(inside ? 0 : 255)
      }
    expect(lockWeights({ width: 8, height: 4 }, place, null, 1)[1 * 8 + 3]).toBe(128)
  })

  test('a hard mask stays hard beside the softened rim of an extension', () => {
    const mask = Uint8Array.of(0, 0, 0, 0, 0, 0, 255, 0)
    const size = { width: 10, height: 1 }
    const row = lockWeights(size, { x: 2, y: 0, width: 8, height: 1 }, mask, 0, 2)
    expect([...row]).toEqual([255, 255, 170, 85, 0, 0, 0, 0, 255, 0])
  })

  test('any mask: never below it, and 0 farther from it than the feather', () => {
    const size = 16
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: size * size, maxLength: size * size }),
        fc.integer({ min: 0, max: 6 }),
        (noise, feather) => {
          const mask = noise.map((value) => (value > 250 ? value : 0))
          const weights = lockWeights(
            { width: size, height: size },
            whole(size, size),
            mask,
            feather,
          )
          for (let at = 0; at < mask.length; at++) {
            expect(weights[at]).toBeGreaterThanOrEqual(mask[at] ?? 0)
            let nearest = Number.POSITIVE_INFINITY
            for (let other = 0; other < mask.length; other++)
              if (mask[other])
                nearest = Math.min(
                  nearest,
                  Math.hypot(
                    (at % size) - (other % size),
                    Math.floor(at / size) - Math.floor(other / size),
                  ),
                )
            if (nearest > feather + 1) expect(weights[at]).toBe(0)
          }
        },
      ),
      { numRuns: 25 },
    )
  })
})
