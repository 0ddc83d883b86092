import { describe, expect, test } from 'vitest'
import { distance, krea, pixel, same } from './paint.fixture.ts'
import { paint } from './paint.ts'

const prompts = [
  'a lighthouse on a cliff at dusk, stormy sea',
  'snowy mountains at dawn',
  'a red fox in an autumn forest',
  'portrait of a woman, studio light',
  'a cat on a windowsill',
  'neon city skyline at night',
  'hot air balloons over desert dunes',
  'a vase of tulips on a wooden table',
  'sailboat on a calm lake, sunset',
  'northern lights over a cabin',
  'abstract fluid marble, gold and teal',
  'bauhaus geometric poster',
  'a horse in a meadow',
  'a ringed planet in deep space',
  'koi fish in a coral reef',
  'cup of coffee on a table',
  'papercut layered waves, pastel',
  'a misty forest',
  'waterfall in a green gorge',
  'film noir street, rain',
  'perfume bottle product shot',
  'owl at midnight',
  'apples and pears, oil painting',
  'a windmill in a wheat field',
  'castle on a hill, purple sky',
  'concentric circles',
  'a robot portrait',
  'interior with a tall window',
  'elephants at sunset',
  'a deer by a mountain lake',
  'mushrooms in an enchanted forest',
  'rocket among stars',
  'vintage red car in the desert',
  'bridge over a river',
  'white rabbit in spring flowers',
  'whale underwater',
  'a lone traveller in snowy mountains',
  'street in an old italian village',
  'seagulls over the sea, watercolor',
  'quantum harmony of forgotten thoughts',
]

describe('text to image', () => {
  test('the same job gives the same bytes', () => {
    expect(same(paint(krea({})), paint(krea({})))).toBe(true)
  })

  test('another seed is another picture, to the last digit', () => {
    const one = paint(krea({}, { seed: '9223372036854775806' }))
    expect(distance(one, paint(krea({}, { seed: '9223372036854775807' })))).toBeGreaterThan(6)
  })

  test('forty prompts give forty pictures that are clearly not one another', () => {
    const pictures = prompts.map((positivePrompt) => paint(krea({ positivePrompt })))
    for (const [i, a] of pictures.entries()) {
      for (const [k, b] of pictures.slice(i + 1).entries()) {
        expect(distance(a, b), `${prompts[i]} / ${prompts[i + 1 + k]}`).toBeGreaterThan(9)
      }
    }
  })

  test('unknown words steer too', () => {
    const of = (positivePrompt: string) => paint(krea({ positivePrompt }))
    expect(distance(of('zorvex quill'), of('zorvex quilt'))).toBeGreaterThan(6)
  })

  test('each step brings the picture nearer to the finished one', () => {
    const done = paint(krea({ steps: 50 }))
    const far = [1, 2, 4, 8, 12, 16, 20, 28, 36, 44, 49].map((steps) =>
      distance(paint(krea({ steps })), done),
    )
    for (const [i, d] of far.slice(1).entries()) expect(d).toBeLessThan(far[i] ?? 0)
    expect(same(paint(krea({ steps: 28 })), paint(krea({})))).toBe(true)
  })

  test.each([
    [128, 2048],
    [2048, 128],
    [128, 640],
  ])('%i × %i comes in that size', (width, height) => {
    const { width: w, height: h, data } = paint(krea({ width, height }))
    expect([w, h, data.length]).toEqual([width, height, width * height * 4])
  })

  test('a picture is opaque unless transparency is asked for', () => {
    expect(paint(krea({})).data.every((value, i) => i % 4 !== 3 || value === 255)).toBe(true)
    const cut = paint(krea({ layerDiffuse: true }))
    const alpha = cut.data.filter((_, i) => i % 4 === 3)
    expect(pixel(cut, 1, 1)[3]).toBe(0)
    expect(alpha.filter((a) => a === 255).length).toBeGreaterThan(200)
    expect(alpha.filter((a) => a > 0 && a < 255).length).toBeGreaterThan(50)
  })
})

const lora = (more: object) => ({ lora: [{ model: 'some:lora@1', ...more }] })
const cache = (more: object) => ({ acceleratorOptions: more })
const faces = (more: object) => ({ ultralytics: more })
const variants: [string, Record<string, unknown>, Record<string, unknown>][] = [
  ['negative prompt', {}, { negativePrompt: 'boat' }],
  ['negative prompt of unknown words', {}, { negativePrompt: 'blurry' }],
  ['guidance', { CFGScale: 3 }, { CFGScale: 3.5 }],
  ['true guidance', {}, { trueCFGScale: 2 }],
  ['scheduler', {}, { scheduler: 'Euler' }],
  ['one scheduler and another', { scheduler: 'Heun' }, { scheduler: 'Heun Karras' }],
  ['prompt weighting', {}, { promptWeighting: 'compel' }],
  ['LoRA', {}, lora({})],
  ['LoRA weight', lora({}), lora({ weight: 0.95 })],
  ['LoRA stage', lora({}), lora({ transformer: 'high' })],
  ['caching', {}, cache({ fbCache: true })],
  ['cache threshold', cache({ fbCache: true }), cache({ fbCache: true, fbCacheThreshold: 0.3 })],
  ['cache end', {}, cache({ cacheEndStep: 9 })],
  ['faces', {}, faces({})],
  ['face guidance', faces({}), faces({ CFGScale: 9 })],
  ['face strength', faces({}), faces({ strength: 0.4 })],
  ['face mask', faces({}), faces({ maskBlur: 9 })],
  ['hires fix', {}, { hiresFix: true }],
  [
    'hires steps',
    { hiresFix: { model: 'runware:504@1' } },
    { hiresFix: { model: 'runware:504@1', steps: 5 } },
  ],
  ['steps', { steps: 28 }, { steps: 29 }],
]

describe('settings', () => {
  test.each(variants)('%s alters the picture', (_, one, other) => {
    expect(same(paint(krea(one)), paint(krea(other)))).toBe(false)
  })

  const defaults: [string, Record<string, unknown>, Record<string, unknown>][] = [
    ['LoRA weight', lora({}), lora({ weight: 1, transformer: 'both' })],
    ['caches', {}, cache({ fbCache: false, fbCacheThreshold: 0.25, cacheMaxConsecutiveSteps: 3 })],
    ['face settings', faces({}), faces({ CFGScale: 8, maskBlur: 5, strength: 0.3 })],
    ['transparency', {}, { layerDiffuse: false }],
    ['checking', {}, { safety: { checkContent: true } }],
    ['a LoRA of weight 0', {}, lora({ weight: 0 })],
    [
      'a negative prompt without guidance',
      { CFGScale: 1 },
      { CFGScale: 1, negativePrompt: 'boat' },
    ],
  ]
  test.each(defaults)('%s as documented is as unset', (_, one, other) => {
    expect(same(paint(krea(one)), paint(krea(other)))).toBe(true)
  })
})
