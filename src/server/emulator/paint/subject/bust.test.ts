import { describe, expect, test } from 'vitest'
import { compose } from '../scene/plan.ts'
import { readPrompt } from '../scene/reading.ts'
import { createCanvas } from '../surface/canvas.ts'
import { paintBust } from './bust.ts'

const castOf = (prompt: string) =>
  compose(readPrompt(prompt), 7, 0).cast.map((member) => member.name)

/** A bust of the same person, with what the words say of the face. */
function bust(words: string) {
  const plan = { ...compose(readPrompt('portrait'), 7, 0), traits: readPrompt(words).traits }
  const canvas = createCanvas(256, 256)
  const spot = { x: 128, y: 260, size: 220, mirrored: false, haze: 0 }
  paintBust({ canvas, plan, width: 256, height: 256, unit: 256 }, spot, [0.5, 0.3, 0.3])
  return canvas.rgb
}
const apart = (a: Float32Array, b: Float32Array) =>
  a.reduce((sum, v, i) => sum + Math.abs(v - (b[i] ?? 0)), 0)

describe('a portrait', () => {
  test('has no second figure behind it', () => {
    expect(castOf('portrait of an old fisherman')).toEqual(['portrait'])
    expect(castOf('portrait of a fox')).toEqual(['fox'])
    expect(castOf('a fisherman by the sea')).toEqual(['person'])
  })

  test.each(['a long white beard', 'an old man', 'freckles'])('shows %s', (words) => {
    expect(apart(bust(words), bust('a plain face'))).toBeGreaterThan(8)
  })
})
