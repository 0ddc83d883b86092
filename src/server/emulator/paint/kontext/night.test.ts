import { describe, expect, test } from 'vitest'
import { draw, kontext, pixel } from '../paint.fixture.ts'
import { paint } from '../paint.ts'
import type { Picture } from '../picture.ts'

const size = 192
const night = (picture: Picture) => paint(kontext('Make it night', [picture]))
const light = (picture: Picture, x: number, y: number) => {
  const [r = 0, g = 0, b = 0] = pixel(picture, x, y)
  return (r + 2 * g + b) / 4
}

/** A blue sky with a pale sun in it, a green land with a dark post that stands up into the sky. */
const isPost = (x: number, y: number) => x >= 40 && x < 52 && y >= 50
const day = draw(size, size, (x, y) =>
  Math.hypot(x - 140, y - 40) < 11
    ? [255, 252, 225]
    : isPost(x, y)
      ? [60, 50, 45]
      : y < 110
        ? [110 + y / 2, 160 + y / 3, 230]
        : [70, 120 + (x % 5), 60],
)

/** A grey wall with a light on it as it falls on a backdrop, something dark in front. */
const wall = draw(size, size, (x, y) =>
  Math.hypot(x - 96, y - 130) < 40 ? [50, 45, 40] : [170 + y / 8, 168 + y / 8, 165 + y / 8],
)

describe('night', () => {
  const out = night(day)

  test('hangs a moon where the sun was', () => {
    expect(light(out, 140, 40)).toBeGreaterThan(200)
    expect(light(out, 140, 75)).toBeLessThan(90)
  })

  test('sets stars in the sky and none before it', () => {
    const peak = (isThere: (x: number, y: number) => boolean) => {
      let most = 0
      for (let y = 0; y < size; y++)
        for (let x = 0; x < size; x++)
          if (isThere(x, y) && Math.hypot(x - 140, y - 40) > 40)
            most = Math.max(most, light(out, x, y))
      return most
    }
    expect(peak((x, y) => y < 45 && !isPost(x, y))).toBeGreaterThan(90)
    expect(peak((x, y) => y > 115 || (isPost(x, y) && x > 42 && x < 49 && y > 53))).toBeLessThan(80)
  })

  test('is darker overhead than at the horizon', () => {
    const row = (y: number) => {
      const lights = Array.from({ length: 80 }, (_, k) => light(out, 100 + k, y))
      return lights.toSorted((a, b) => a - b)[40] ?? 0
    }
    expect(row(4)).toBeLessThan(row(100) * 0.7)
  })

  test('has no stars and no moon on a wall', () => {
    const dark = night(wall)
    for (let y = 1; y < 80; y++)
      for (let x = 1; x < size; x++)
        expect(Math.abs(light(dark, x, y) - light(dark, x - 1, y))).toBeLessThan(12)
  })

  test('lights what is a lamp, and no wall as bright', () => {
    const lit = (warm: boolean) =>
      night(
        draw(size, size, (x, y) =>
          Math.abs(x - 96) < 8 && Math.abs(y - 96) < 8
            ? warm
              ? [255, 225, 150]
              : [225, 226, 228]
            : [95, 90, 88],
        ),
      )
    const [lamp, plain] = [lit(true), lit(false)]
    const [r = 0, , b = 0] = pixel(lamp, 96, 96)
    expect(r).toBeGreaterThan(200)
    expect(r).toBeGreaterThan(b + 60)
    const [cold = 0, , blue = 0] = pixel(plain, 96, 96)
    expect(cold).toBeLessThan(blue)
    expect(pixel(lamp, 96, 108)[0] ?? 0).toBeGreaterThan((pixel(plain, 96, 108)[0] ?? 0) + 8)
  })
})
