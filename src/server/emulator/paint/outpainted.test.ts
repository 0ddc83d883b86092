import { describe, expect, test } from 'vitest'
import { draw, krea, pixel } from './paint.fixture.ts'
import { paint } from './paint.ts'
import type { Picture } from './picture.ts'

const size = 256
const outpaint = (source: Picture, sides: Record<string, number>, prompt = 'a calm sea') =>
  paint(
    krea(
      {
        positivePrompt: prompt,
        width: size + (sides.left ?? 0) + (sides.right ?? 0),
        height: size + (sides.top ?? 0) + (sides.bottom ?? 0),
        inputs: { seedImage: 's' },
        outpaint: sides,
      },
      { pictures: { s: source } },
    ),
  )
const apart = (a: number[], b: number[]) =>
  Math.max(...[0, 1, 2].map((c) => Math.abs((a[c] ?? 0) - (b[c] ?? 0))))

/** A sky over a sea, and a red disc near the right border, not on it. */
const sea = draw(size, size, (x, y) =>
  Math.hypot(x - 226, y - 70) < 18
    ? [225, 40, 30]
    : y < 140
      ? [150 + y / 4, 190 + y / 8, 230]
      : [30, 70 + (y - 140) / 4, 110],
)

describe('beyond a side', () => {
  const out = outpaint(sea, { left: 128, right: 128, top: 64, bottom: 64 })

  test('the source is met without a step', () => {
    for (let k = 8; k < size; k += 8) {
      expect(apart(pixel(out, 127, 64 + k), pixel(sea, 0, k))).toBeLessThan(24)
      expect(apart(pixel(out, 384, 64 + k), pixel(sea, 255, k))).toBeLessThan(24)
      expect(apart(pixel(out, 128 + k, 63), pixel(sea, k, 0))).toBeLessThan(24)
      expect(apart(pixel(out, 128 + k, 320), pixel(sea, k, 255))).toBeLessThan(24)
    }
  })

  test('a horizon runs on at its height', () => {
    for (const x of [90, 120, 390, 420]) {
      const [above = [], below = []] = [pixel(out, x, 64 + 120), pixel(out, x, 64 + 160)]
      expect((above[0] ?? 0) - (below[0] ?? 0)).toBeGreaterThan(90)
    }
  })

  test('nothing of the source is to be seen a second time', () => {
    for (let y = 64 + 40; y < 64 + 100; y += 2)
      for (let x = 386; x < 512; x += 2) {
        const [r = 0, g = 0] = pixel(out, x, y)
        expect(r - g).toBeLessThan(30)
      }
  })

  test('what has no colours gets none', () => {
    const grey = draw(size, size, (x, y) => {
      const v = y < 140 ? 190 + (x % 6) : 70 + (y % 9)
      return [v, v, v]
    })
    const wide = outpaint(grey, { left: 128, right: 128 }, 'a purple sunset over a red desert')
    for (let y = 2; y < size; y += 6)
      for (let x = 2; x < 128; x += 6) {
        const [r = 0, g = 0, b = 0] = pixel(wide, x, y)
        expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(12)
      }
  })
})
