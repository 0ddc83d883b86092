import { describe, expect, test } from 'vitest'
import { altered, disc, distance, draw, kontext, pixel, same } from '../paint.fixture.ts'
import { paint } from '../paint.ts'
import { instructions } from './instructions.ts'
import { editsFor } from './kontext.ts'

const scene = disc()
const other = draw(128, 128, (x, y) => [30, 200 - (x % 40), y])

describe('editing by instruction', () => {
  test('a mirror keeps every pixel', () => {
    const out = paint(kontext('Mirror the picture', [scene]))
    for (let y = 0; y < 128; y++)
      for (let x = 0; x < 128; x += 5) expect(pixel(out, x, y)).toEqual(pixel(scene, 127 - x, y))
  })

  test('a recolouring takes the thing and leaves the rest alone', () => {
    const out = paint(kontext('Make the red ball green', [scene]))
    const [r = 0, g = 0] = pixel(out, 64, 64)
    expect(g).toBeGreaterThan(r + 30)
    for (let i = 0; i < 128; i += 3) expect(pixel(out, i, 6)).toEqual(pixel(scene, i, 6))
  })

  test('an unknown instruction recolours one region', () => {
    const out = paint(kontext('zorvex the quill', [scene]))
    let kept = 0
    for (let p = 0; p < 128 * 128; p++)
      if (
        same(
          { ...scene, data: out.data.subarray(p * 4, p * 4 + 4) },
          { ...scene, data: scene.data.subarray(p * 4, p * 4 + 4) },
        )
      )
        kept++
    expect(kept).toBeGreaterThan(128 * 128 * 0.4)
    expect(kept).toBeLessThan(128 * 128)
  })

  test('a removed background is plain white around the subject', () => {
    const out = paint(kontext('Remove the background', [scene]))
    expect(pixel(out, 3, 3)).toEqual([255, 255, 255, 255])
    expect(pixel(out, 64, 64)).toEqual(pixel(scene, 64, 64))
  })

  test('another seed cuts the subject out in another way, by its edge alone', () => {
    const cut = (seed: string) => paint({ ...kontext('Remove the background', [scene]), seed })
    const [one, other] = [cut('7'), cut('8')]
    expect(same(one, other)).toBe(false)
    expect(distance(one, other)).toBeLessThan(6)
    expect(pixel(other, 3, 3)).toEqual([255, 255, 255, 255])
    expect(pixel(other, 64, 64)).toEqual(pixel(scene, 64, 64))
  })

  test.each(['Mirror the picture', 'Turn it upside down', 'Remove the background'])(
    '%s: a guide image acts on what is kept, and a change in it shows',
    (prompt) => {
      const guided = (guide: typeof scene) => {
        const job = kontext(prompt, [scene], {
          ipAdapters: [{ model: 'runware:56@1', guideImages: ['guide'] }],
        })
        return paint({ ...job, pictures: { ...job.pictures, guide } })
      }
      const out = guided(other)
      expect(same(out, paint(kontext(prompt, [scene])))).toBe(false)
      expect(same(out, guided(altered(other)))).toBe(false)
      if (prompt.startsWith('Remove')) expect(pixel(out, 3, 3)).toEqual([255, 255, 255, 255])
    },
  )

  test('night darkens', () => {
    const light = (p: typeof scene) =>
      p.data.reduce((sum, v, i) => (i % 4 === 3 ? sum : sum + v), 0)
    expect(light(paint(kontext('Make it night', [scene])))).toBeLessThan(light(scene) * 0.6)
  })

  test.each(instructions.map((one) => [one.name, one] as const))(
    '%s is found by its example and changes the picture',
    (_, one) => {
      const pictures = one.needsMore ? [scene, other] : [scene]
      expect(editsFor(one.example, pictures.length)).toContain(one.edit)
      expect(distance(paint(kontext(one.example, pictures)), scene)).toBeGreaterThan(0.3)
    },
  )

  test('a further reference shows, and a change in any shows', () => {
    for (const prompt of [
      'Put the second picture into the first',
      'Make it night',
      'In the style of the second',
    ]) {
      const both = paint(kontext(prompt, [scene, other]))
      expect(same(both, paint(kontext(prompt, [scene])))).toBe(false)
      expect(same(both, paint(kontext(prompt, [scene, altered(other)])))).toBe(false)
      expect(same(both, paint(kontext(prompt, [altered(scene), other])))).toBe(false)
    }
  })

  test('settings and seed count where something is edited', () => {
    const plain = paint(kontext('Make the ball blue', [scene]))
    for (const params of [
      { steps: 8 },
      { CFGScale: 6 },
      { scheduler: 'Heun' },
      { lora: [{ model: 'l:1@1' }] },
    ]) {
      expect(same(plain, paint(kontext('Make the ball blue', [scene], params)))).toBe(false)
    }
    expect(same(plain, paint({ ...kontext('Make the ball blue', [scene]), seed: '8' }))).toBe(false)
  })

  test('without a reference it paints, in a manner of its own', () => {
    const job = kontext('a red boat on a lake', [], { width: 128, height: 128 })
    expect(
      distance(paint(job), paint({ ...job, editing: false, model: 'runware:107@1' })),
    ).toBeGreaterThan(5)
  })
})
