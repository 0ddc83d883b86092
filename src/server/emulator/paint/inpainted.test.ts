import { describe, expect, test } from 'vitest'
import { distance, draw, krea, pixel } from './paint.fixture.ts'
import { paint } from './paint.ts'

const size = 160
/** A sky over a sea, with something standing where the mask will be. */
const source = draw(size, size, (x, y) =>
  x > 96 && x < 120 && y > 40 && y < 60 ? [10, 240, 10] : y < 100 ? [240, 150, 90] : [60, 50, 90],
)
const inMask = (x: number, y: number) => x > 70 && x < 150 && y > 10 && y < 90
const mask = draw(size, size, (x, y) => (inMask(x, y) ? [255, 255, 255] : [0, 0, 0]))
const inpaint = (params: Record<string, unknown> = {}, s = source) =>
  paint(
    krea(
      {
        positivePrompt: 'a hot air balloon, red and white',
        width: size,
        height: size,
        inputs: { seedImage: 's', maskImage: 'm' },
        ...params,
      },
      { pictures: { s, m: mask } },
    ),
  )

describe('inpainting', () => {
  const out = inpaint()

  test('leaves nothing of what lay under the mask at the usual strength', () => {
    const plain = draw(size, size, (x, y) => (inMask(x, y) ? [90, 90, 200] : pixel(source, x, y)))
    expect(distance(out, inpaint({}, plain))).toBe(0)
    expect(distance(out, inpaint({ strength: 0.79 }))).toBeGreaterThan(0)
  })

  test('shows the whole subject inside of it, and the surroundings running on behind', () => {
    let [left, right, top, bottom] = [size, 0, size, 0]
    for (let y = 11; y < 90; y++) {
      for (let x = 71; x < 150; x++) {
        const [r = 0, g = 0, b = 0] = pixel(out, x, y)
        if (Math.abs(r - 240) + Math.abs(g - 150) + Math.abs(b - 90) < 60) continue
        ;[left, right] = [Math.min(left, x), Math.max(right, x)]
        ;[top, bottom] = [Math.min(top, y), Math.max(bottom, y)]
      }
    }
    expect(bottom - top).toBeGreaterThan(55)
    expect([left > 74, right < 146, top > 12, bottom < 88]).toEqual([true, true, true, true])
  })

  test('is further from the source at every strength, and meets it without a step', () => {
    const far = [0, 0.2, 0.4, 0.6, 0.8].map((strength) => distance(inpaint({ strength }), source))
    expect(far[0]).toBe(0)
    for (const [i, d] of far.slice(1).entries()) expect(d).toBeGreaterThan(far[i] ?? 0)
    for (let y = 12; y < 90; y += 6) {
      expect(pixel(out, 70, y)).toEqual(pixel(source, 70, y))
      expect(Math.abs((pixel(out, 71, y)[1] ?? 0) - (pixel(source, 71, y)[1] ?? 0))).toBeLessThan(9)
    }
  })
})
