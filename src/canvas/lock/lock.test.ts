import fc from 'fast-check'
import { expect, test } from 'vitest'
import { newPixels, type Pixels } from '../../ui/pixels/pixels.ts'
import { lockPixels } from './lock.ts'
import { lockWeights } from './weights.ts'

function noise(width: number, height: number, seed: number): Pixels {
  const made = newPixels(width, height)
  let state = seed
  for (let at = 0; at < made.data.length; at++) {
    state = (state * 1664525 + 1013904223) >>> 0
    made.data[at] = state >>> 24
  }
  return made
}
const pixel = ({ data }: Pixels, at: number) => [...data.subarray(at * 4, at * 4 + 4)]

test('outside the feathered mask every byte is the source’s, inside it the result’s', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.array(fc.constantFrom(0, 255), { minLength: 99, maxLength: 99 }),
      fc.integer({ min: 0, max: 3 }),
      (seed, values, feather) => {
        const place = { x: 0, y: 0, width: 11, height: 9 }
        const [source, result] = [noise(11, 9, seed), noise(11, 9, seed + 1)]
        const weights = lockWeights(place, place, Uint8Array.from(values), feather)
        const made = lockPixels(source, result, weights, place)
        for (let at = 0; at < 99; at++) {
          if (weights[at] === 0) expect(pixel(made, at)).toEqual(pixel(source, at))
          if (values[at] === 255) expect(pixel(made, at)).toEqual(pixel(result, at))
        }
      },
    ),
    { numRuns: 50 },
  )
})

test('between the two it is a mix', () => {
  const place = { x: 0, y: 0, width: 1, height: 1 }
  const source = { ...newPixels(1, 1), data: Uint8ClampedArray.of(0, 100, 200, 255) }
  const result = { ...newPixels(1, 1), data: Uint8ClampedArray.of(100, 100, 0, 255) }
  const made = lockPixels(source, result, Uint8Array.of(51), place)
  expect([...made.data]).toEqual([20, 100, 160, 255])
})

test('an extended picture holds the source where it was put', () => {
  const place = { x: 5, y: 2, width: 6, height: 4 }
  const [source, result] = [noise(6, 4, 1), noise(14, 8, 2)]
  const made = lockPixels(source, result, lockWeights(result, place, null, 0), place)
  for (let y = 0; y < 8; y++)
    for (let x = 0; x < 14; x++) {
      const inside = x >= 5 && x < 11 && y >= 2 && y < 6
      expect(pixel(made, y * 14 + x)).toEqual(
        inside ? pixel(source, (y - 2) * 6 + x - 5) : pixel(result, y * 14 + x),
      )
    }
})
