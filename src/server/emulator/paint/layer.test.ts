import { describe, expect, test } from 'vitest'
import { altered, disc, distance, draw, krea, pixel, same } from './paint.fixture.ts'
import { paint } from './paint.ts'
import type { Picture } from './picture.ts'

const source = disc()
const mask = draw(128, 128, (x) => (x < 64 ? [0, 0, 0] : [255, 255, 255]))
const clear = (params: Record<string, unknown>, picture = source, marked = mask) =>
  paint(krea({ layerDiffuse: true, ...params }, { pictures: { s: picture, m: marked } }))
const alphas = ({ data }: Picture) => data.filter((_, i) => i % 4 === 3)
const inputs = { seedImage: 's' }
const masked = { inputs: { seedImage: 's', maskImage: 'm' } }
const wide = { width: 256, inputs, outpaint: { left: 64, right: 64 } }

describe('a transparent picture from a source', () => {
  test('strength 0 is the source, 1 the cut-out', () => {
    expect(same(clear({ inputs, strength: 0 }), source)).toBe(true)
    expect(same(clear({ inputs, strength: 1 }), clear({}))).toBe(true)
  })

  test('between them the subject of the source stays longest', () => {
    const out = clear({ inputs, strength: 0.5 })
    expect(pixel(out, 3, 3)[3]).toBe(0)
    expect(pixel(out, 64, 64)[3]).toBeGreaterThan(220)
    expect(distance(out, clear({ inputs, strength: 0.6 }))).toBeGreaterThan(0.5)
  })

  test.each([
    ['a source', { inputs }],
    ['a masked source', masked],
    ['an outpainted source', wide],
  ])('%s shows, and shows a change in it', (_name, params) => {
    const out = clear(params)
    expect(same(out, clear({ width: out.width }))).toBe(false)
    expect(same(out, clear(params, altered(source)))).toBe(false)
    expect(alphas(out).some((a) => a < 255)).toBe(true)
  })

  test('a mask keeps what it has in black, and shows where it is white', () => {
    const out = clear({ ...masked, strength: 1 })
    const fresh = clear({})
    for (let y = 0; y < 128; y += 9) {
      expect(pixel(out, 20, y)).toEqual(pixel(source, 20, y))
      expect(pixel(out, 100, y)).toEqual(pixel(fresh, 100, y))
    }
    expect(same(out, clear({ ...masked, strength: 1 }, source, altered(mask)))).toBe(false)
  })

  test('outpainting keeps the source in place; its new sides fade out', () => {
    const out = clear(wide)
    for (let x = 0; x < 128; x += 9) expect(pixel(out, x + 64, 50)).toEqual(pixel(source, x, 50))
    const fading = [60, 40, 20, 0].map((x) => pixel(out, x, 50)[3] ?? 0)
    expect(fading).toEqual([...fading].sort((a, b) => b - a))
    expect(fading[0]).toBeGreaterThan(200)
    expect(fading[3]).toBeLessThan(10)
  })
})
