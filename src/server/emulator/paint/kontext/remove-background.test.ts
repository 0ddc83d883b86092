import { describe, expect, test } from 'vitest'
import { draw, kontext, pixel } from '../paint.fixture.ts'
import { paint } from '../paint.ts'

const size = 256
const away = (x: number, y: number) => Math.hypot(x - 128, y - 140)
const dark = (x: number, y: number) => [30 + y / 16, 40 + (x % 3), 84 + y / 16]
/** A ball of two colours on a dark ground; in its middle it has the ground's own, as a ring has. */
const ball = draw(size, size, (x, y) => {
  const ground = dark(x, y)
  if (away(x, y) < 14) return ground
  const own = y < 140 ? [220, 60, 40] : [235, 225, 200]
  // Its edge is as soft as a picture's is.
  const share = Math.min(1, Math.max(0, 70.5 - away(x, y)))
  return own.map((v, c) => v * share + (ground[c] ?? 0) * (1 - share))
})

describe('a removed background', () => {
  const out = paint(kontext('Remove the background', [ball]))

  test('leaves the thing whole, whatever its colours, to the pixel', () => {
    for (let y = 0; y < size; y += 3)
      for (let x = 0; x < size; x += 3)
        if (away(x, y) < 58) expect(pixel(out, x, y)).toEqual(pixel(ball, x, y))
  })

  test('is white up to the thing, without a rim of what was there', () => {
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const far = away(x, y)
        const [r = 0, g = 0, b = 0] = pixel(out, x, y)
        if (far > 84) expect([r, g, b]).toEqual([255, 255, 255])
        else if (far > 73) expect(Math.min(r, g, b)).toBeGreaterThan(225)
      }
  })

  test('takes a sun along, and the land before it not', () => {
    const scene = draw(size, size, (x, y) =>
      Math.hypot(x - 190, y - 50) < 16
        ? [255, 250, 220]
        : Math.abs(x - 110) < 30 && y > 110 && y < 220
          ? [190, 40, 45]
          : y < 150
            ? [120 + y / 4, 170 + y / 4, 235]
            : [96, 130 + (x % 4), 80],
    )
    const cut = paint(kontext('Remove the background', [scene]))
    expect(pixel(cut, 190, 50)).toEqual([255, 255, 255, 255])
    expect(pixel(cut, 110, 165)).toEqual(pixel(scene, 110, 165))
  })
})
