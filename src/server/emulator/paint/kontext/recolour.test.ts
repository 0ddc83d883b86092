import { describe, expect, test } from 'vitest'
import { draw, kontext, pixel } from '../paint.fixture.ts'
import { paint } from '../paint.ts'

const SIZE = 256
/** How much of a pixel lies inside an edge that many px away. */
const cover = (inside: number) => Math.min(1, Math.max(0, inside + 0.5))
const over = (under: readonly number[], colour: readonly number[], share: number) =>
  under.map((v, c) => v + ((colour[c] ?? 0) - v) * share)

/** A red ball, a yellow sun and a blue rectangle before a blue sky and green grass. */
const scene = draw(SIZE, SIZE, (x, y) => {
  let colour: readonly number[] = y < 180 ? [135, 206, 235 - y / 8] : [63, 145 - y / 16, 66]
  colour = over(colour, [247, 209, 23], cover(25 - Math.hypot(x - 210, y - 45)))
  colour = over(colour, [214, 40, 40], cover(40 - Math.hypot(x - 85, y - 165)))
  return over(
    colour,
    [42, 82, 190],
    cover(Math.min(32 - Math.abs(x - 182), 42 - Math.abs(y - 162))),
  )
})

const things = {
  ball: [85, 165],
  sun: [210, 45],
  rectangle: [182, 162],
  sky: [30, 30],
  'sky beside the ball': [85, 122],
  'sky beside the sun': [181, 45],
  'sky beside the rectangle': [147, 150],
  grass: [20, 240],
} as const

describe('a recolouring takes what is named, and leaves every other thing', () => {
  test.each([
    ['Make the red ball green', ['ball']],
    ['Make the circle purple', ['ball']],
    ['Make the sun red', ['sun']],
    ['Make the blue rectangle yellow', ['rectangle']],
    ['Change the rectangle to orange', ['rectangle']],
    ['Make the grass orange', ['grass']],
  ])('%s', (prompt, changed) => {
    const out = paint(kontext(prompt, [scene]))
    for (const [name, [x, y]] of Object.entries(things)) {
      const [was, is] = [pixel(scene, x, y), pixel(out, x, y)]
      const apart = Math.max(...was.map((v, c) => Math.abs(v - (is[c] ?? 0))))
      if (changed.includes(name)) expect(apart, name).toBeGreaterThan(60)
      else expect(apart, name).toBeLessThanOrEqual(2)
    }
  })

  test('to its very edge, with no rim of the old colour', () => {
    const out = paint(kontext('Make the red ball green', [scene]))
    for (let x = 40; x < 130; x++) {
      const [r = 0, g = 0] = pixel(out, x, 165)
      expect(r, `${x}`).toBeLessThan(g + 40)
    }
  })

  test('with others of its colour', () => {
    const three = draw(128, 128, (x, y) =>
      [20, 60, 100].some((cx) => Math.hypot(x - cx, y - 64) < 14) ? [220, 40, 60] : [200, 220, 190],
    )
    const out = paint(kontext('Make the red flowers blue', [three]))
    for (const x of [20, 60, 100]) {
      const [r = 0, , b = 0] = pixel(out, x, 64)
      expect(b).toBeGreaterThan(r + 40)
    }
  })
})
