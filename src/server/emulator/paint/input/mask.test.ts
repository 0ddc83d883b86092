import { describe, expect, test } from 'vitest'
import { disc, draw, krea, pixel } from '../paint.fixture.ts'
import { paint } from '../paint.ts'
import { readMask } from './mask.ts'

/** White from a share of the width on, black before. */
const halved = (width: number, height: number, from = 0.5) =>
  draw(width, height, (x) => (x < width * from ? [0, 0, 0] : [255, 255, 255]))

describe('a mask of another size', () => {
  test.each([
    [40, 40],
    [96, 96],
    [100, 100],
    [1000, 1000],
    [300, 200],
  ])('%i × %i keeps what lies on its black, and frees what lies on its white', (width, height) => {
    const source = disc()
    const other = draw(128, 128, (x, y) => (x < 64 ? pixel(source, x, y) : [20, 90, 40]))
    const m = halved(width, height)
    const inputs = { seedImage: 's', maskImage: 'm' }
    const of = (s: typeof source) => paint(krea({ inputs, strength: 1 }, { pictures: { s, m } }))
    const [out, freed] = [of(source), of(other)]
    for (let y = 0; y < 128; y += 3) {
      for (let x = 0; x < 64; x++) expect(pixel(out, x, y)).toEqual(pixel(source, x, y))
      for (let x = 64; x < 128; x++) expect(pixel(out, x, y)).toEqual(pixel(freed, x, y))
    }
  })

  test('is grey only where a pixel lies on both', () => {
    const row = readMask(halved(10, 10, 0.3), 128, 128).subarray(0, 128)
    // 3 of 10 pixels are 38.4 of 128.
    expect([...row.subarray(0, 38)].every((value) => value === 0)).toBe(true)
    expect(row[38]).toBeCloseTo(0.6, 4)
    expect([...row.subarray(39)].every((value) => value === 1)).toBe(true)
  })
})
