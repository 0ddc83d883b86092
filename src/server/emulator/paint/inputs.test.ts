import { describe, expect, test } from 'vitest'
import { altered, disc, distance, draw, krea, pixel, same } from './paint.fixture.ts'
import { paint } from './paint.ts'

const source = disc()
const seedImage = (params: Record<string, unknown> = {}, picture = source) =>
  krea({ inputs: { seedImage: 's' }, ...params }, { pictures: { s: picture } })

describe('a source and its strength', () => {
  test('0 is the source, 1 has none of it', () => {
    expect(same(paint(seedImage({ strength: 0 })), source)).toBe(true)
    expect(same(paint(seedImage({ strength: 1 })), paint(krea({})))).toBe(true)
  })

  test('between them every step is further from the source', () => {
    const far = [0, 0.1, 0.25, 0.4, 0.55, 0.7, 0.8, 0.9, 1].map((strength) =>
      distance(paint(seedImage({ strength })), source),
    )
    for (const [i, d] of far.slice(1).entries()) expect(d).toBeGreaterThan(far[i] ?? 0)
    expect(same(paint(seedImage({})), paint(seedImage({ strength: 0.8 })))).toBe(true)
  })

  test('FLUX Fill reads no strength', () => {
    const fill = (strength: number) => paint({ ...seedImage({ strength }), model: 'runware:102@1' })
    expect(same(fill(0.2), fill(0.9))).toBe(true)
  })

  test('a source of another shape fills the size', () => {
    const wide = draw(200, 100, (x) => [x, 0, 0])
    const picture = paint(seedImage({ strength: 0 }, wide))
    expect(picture.width).toBe(128)
    expect(pixel(picture, 0, 64)[0]).toBeGreaterThan(45)
    expect(pixel(picture, 127, 64)[0]).toBeLessThan(155)
  })
})

describe('a mask', () => {
  // Black on the left, half grey in the middle, white on the right; one transparent row.
  const mask = draw(128, 128, (x, y) =>
    y === 0 ? [255, 255, 255, 0] : x < 40 ? [0, 0, 0] : x < 80 ? [128, 128, 128] : [255, 255, 255],
  )
  const masked = (params: Record<string, unknown> = {}) =>
    krea(
      { inputs: { seedImage: 's', maskImage: 'm' }, ...params },
      { pictures: { s: source, m: mask } },
    )

  test('keeps black and clear to the pixel, blends grey in proportion, repaints white', () => {
    const out = paint(masked({ strength: 1 }))
    const [dark, light] = [0, 255].map((tone) =>
      // What lies under the white is another; what is kept is the same.
      paint({
        ...masked({ strength: 1 }),
        pictures: {
          s: draw(128, 128, (x, y) => (x < 80 ? pixel(source, x, y) : [tone, tone, tone])),
          m: mask,
        },
      }),
    )
    const all = draw(128, 128, (x, y) => (y === 0 || x < 40 ? [0, 0, 0] : [255, 255, 255]))
    const fresh = paint(
      krea(
        { inputs: { seedImage: 's', maskImage: 'm' }, strength: 1, maskMargin: 32 },
        { pictures: { s: source, m: all } },
      ),
    )
    const half = paint(masked({ strength: 1, maskMargin: 32 }))
    for (let y = 0; y < 128; y += 9) {
      expect(pixel(out, 12, y)).toEqual(pixel(source, 12, y))
      if (y > 0) expect(pixel(dark ?? out, 110, y)).toEqual(pixel(light ?? out, 110, y))
      if (y > 0)
        expect(
          Math.abs(
            (pixel(half, 60, y)[1] ?? 0) -
              ((pixel(source, 60, y)[1] ?? 0) * 127 + (pixel(fresh, 60, y)[1] ?? 0) * 128) / 255,
          ),
        ).toBeLessThan(3)
    }
    expect(pixel(out, 100, 0)).toEqual(pixel(source, 100, 0))
  })

  test('its margin changes what is painted, never what is kept', () => {
    const [plain, zoomed, wider] = [
      paint(masked()),
      paint(masked({ maskMargin: 32 })),
      paint(masked({ maskMargin: 48 })),
    ]
    expect(same(plain, zoomed)).toBe(false)
    expect(same(zoomed, wider)).toBe(false)
    expect(pixel(zoomed, 20, 60)).toEqual(pixel(source, 20, 60))
  })

  test('keeps the alpha of what it keeps', () => {
    const clear = draw(128, 128, () => [9, 8, 7, 60])
    const out = paint(
      krea({ inputs: { seedImage: 's', maskImage: 'm' } }, { pictures: { s: clear, m: mask } }),
    )
    expect(pixel(out, 5, 50)).toEqual([9, 8, 7, 60])
  })
})

describe('outpainting', () => {
  const wide = (outpaint: object, picture = source) =>
    krea(
      { width: 256, height: 192, inputs: { seedImage: 's' }, outpaint },
      { pictures: { s: picture } },
    )
  const out = paint(wide({ left: 64, right: 64, top: 64 }))

  test('leaves the source where it was', () => {
    for (let y = 0; y < 128; y += 7)
      for (let x = 0; x < 128; x += 7)
        expect(pixel(out, x + 64, y + 64)).toEqual(pixel(source, x, y))
  })

  test('carries its colours on beyond it', () => {
    const [r = 0, g = 0, b = 0] = pixel(out, 60, 120)
    expect(Math.abs(r - 120) + Math.abs(g - 131) + Math.abs(b - 150)).toBeLessThan(60)
    expect(distance(out, paint(krea({ width: 256, height: 192 })))).toBeGreaterThan(4)
  })

  test('a mask marks the source where it lies now', () => {
    const mask = draw(128, 128, (x) => (x < 64 ? [255, 255, 255] : [0, 0, 0]))
    const params = {
      width: 256,
      height: 192,
      inputs: { seedImage: 's', maskImage: 'm' },
      outpaint: { left: 64, right: 64, top: 64 },
    }
    const both = paint(krea(params, { pictures: { s: source, m: mask } }))
    for (let y = 64; y < 192; y += 9) {
      expect(pixel(both, 64 + 64, y)).toEqual(pixel(source, 64, y - 64))
      expect(pixel(both, 64 + 127, y)).toEqual(pixel(source, 127, y - 64))
    }
    expect(pixel(both, 64 + 20, 100)).not.toEqual(pixel(source, 20, 36))
  })

  test('blur touches the new side alone', () => {
    const soft = paint(wide({ left: 64, right: 64, top: 64, blur: 24 }))
    expect(same(out, soft)).toBe(false)
    for (let y = 64; y < 192; y += 9) expect(pixel(soft, 64, y)).toEqual(pixel(source, 0, y - 64))
  })
})

const control = (more: object = {}) => ({
  controlNet: [{ model: 'c:1@1', guideImage: 'p', ...more }],
})
const adapter = (more: object = {}) => ({
  ipAdapters: [{ model: 'a:1@1', guideImages: ['p'], ...more }],
})
const pulid = (more: object = {}) => ({ pulid: { images: ['p'], ...more } })
const ace = (more: object = {}) => ({ acePlusPlus: { images: ['p'], ...more } })
const local = (more: object = {}) => ({
  acePlusPlus: { type: 'local_editing', images: ['p'], masks: ['q'], ...more },
})
const half = draw(128, 128, (x) => (x < 64 ? [0, 0, 0] : [255, 255, 255]))

describe('pictures that guide', () => {
  const of = (params: Record<string, unknown>, picture = source) =>
    paint(krea(params, { pictures: { p: picture, q: half } }))

  test.each([
    ['ControlNet', control()],
    ['IP-Adapter', adapter()],
    ['PuLID', pulid()],
    ['ACE++ portrait', ace()],
    ['ACE++ subject', ace({ type: 'subject' })],
    ['ACE++ local editing', local()],
    ['a source', { inputs: { seedImage: 'p' } }],
    ['a source outpainted', { width: 192, inputs: { seedImage: 'p' }, outpaint: { right: 64 } }],
  ])('%s shows, and shows a change in its picture', (_, params) => {
    expect(same(of(params), of({}))).toBe(false)
    expect(same(of(params), of(params, altered(source)))).toBe(false)
  })

  test.each([
    ['ControlNet weight', control(), control({ weight: 0.9 })],
    ['ControlNet start', control(), control({ startStepPercentage: 10 })],
    ['ControlNet end', control(), control({ endStep: 20 })],
    ['ControlNet mode', control(), control({ controlMode: 'prompt' })],
    ['ControlNet model', control(), control({ model: 'c:2@1' })],
    ['ControlNet against', control(), control({ weight: -1 })],
    ['IP-Adapter weight', adapter(), adapter({ weight: 0.9 })],
    ['IP-Adapter shape', adapter(), adapter({ weightType: 'composition' })],
    ['IP-Adapter combination', adapter(), adapter({ combineMethod: 'add' })],
    ['IP-Adapter scaling', adapter(), adapter({ embedScaling: 'only_v' })],
    ['IP-Adapter composition', adapter(), adapter({ weightComposition: 0.9 })],
    ['PuLID weight', pulid(), pulid({ idWeight: 1.2 })],
    ['PuLID start', pulid(), pulid({ CFGstartStep: 4 })],
    ['PuLID guidance', pulid(), pulid({ trueCFGScale: 3 })],
    ['ACE++ repainting', ace(), ace({ repaintingScale: 0.4 })],
    ['ACE++ type', ace(), ace({ type: 'subject' })],
    ['local repainting', local(), local({ repaintingScale: 0.4 })],
  ])('%s counts', (_, one, other) => {
    expect(same(of(one), of(other))).toBe(false)
  })

  test('weight 0 is no influence', () => {
    expect(same(of(control({ weight: 0 })), of({}))).toBe(true)
    expect(same(of(adapter({ weight: 0 })), of({}))).toBe(true)
  })

  test('local editing repaints the white of the picture to edit alone', () => {
    const scene = draw(128, 128, (x, y) => [x, y, 90])
    const out = paint(
      krea({ ...local(), referenceImages: ['scene'] }, { pictures: { p: source, q: half, scene } }),
    )
    for (let y = 0; y < 128; y += 5) expect(pixel(out, 30, y)).toEqual(pixel(scene, 30, y))
    expect(distance(out, scene)).toBeGreaterThan(5)
  })

  describe('local editing takes up', () => {
    const scene = draw(128, 128, (x, y) => [x, y, 90])
    const strange = draw(128, 128, (x, y) => [250 - x, 90, y])
    const low = draw(128, 128, (_, y) => (y < 100 ? [0, 0, 0] : [255, 255, 255]))
    const pictures = { p: source, q: half, scene, strange, low }
    const edit = (more: Record<string, unknown>, changed: Partial<typeof pictures> = {}) =>
      paint(krea({ ...local(), ...more }, { pictures: { ...pictures, ...changed } }))
    const plain = edit({ referenceImages: ['scene'] })

    test.each([
      ['a seed image', { inputs: { seedImage: 'strange' } }, { strange: altered(strange) }],
      [
        'a mask of it',
        { inputs: { seedImage: 'strange', maskImage: 'low' } },
        { low: altered(low) },
      ],
      [
        'a second picture',
        { referenceImages: ['scene', 'strange'] },
        { strange: altered(strange) },
      ],
    ])('%s, which leaves black as it was', (_name, more, changed) => {
      const all = { referenceImages: ['scene'], ...more }
      const out = edit(all)
      expect(same(out, plain)).toBe(false)
      expect(same(out, edit(all, changed))).toBe(false)
      for (let y = 0; y < 100; y += 9) expect(pixel(out, 30, y)).toEqual(pixel(scene, 30, y))
    })

    test('new sides: the source stays where no mask is white, and each picture shows', () => {
      const params = {
        width: 192,
        inputs: { seedImage: 'strange' },
        outpaint: { left: 64 },
        referenceImages: ['scene'],
      }
      const out = edit(params)
      for (let y = 0; y < 128; y += 9) {
        expect(pixel(out, 64 + 30, y)).toEqual(pixel(strange, 30, y))
        expect(pixel(out, 64 + 100, y)).not.toEqual(pixel(strange, 100, y))
      }
      for (const changed of [
        { strange: altered(strange) },
        { scene: altered(scene) },
        { p: altered(source) },
        { q: altered(half) },
      ])
        expect(same(out, edit(params, changed))).toBe(false)
    })

    test('the identity even where all is repainted', () => {
      const all = { ...local({ repaintingScale: 1 }), referenceImages: ['scene'] }
      expect(same(edit(all), edit(all, { p: altered(source) }))).toBe(false)
    })
  })

  test('a picture beside the identity shows in a portrait too', () => {
    const both = { ...ace(), referenceImages: ['q'] }
    expect(same(of(both), of(ace()))).toBe(false)
    expect(same(of({ ...ace(), referenceImages: ['p'] }), of(ace()))).toBe(true)
  })
})
