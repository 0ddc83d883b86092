import { describe, expect, test } from 'vitest'
import { disc, drawn } from '../picture.fixture.ts'
import { describe as say } from './caption.ts'
import { colourName } from './colour-name.ts'
import { enhance } from './enhance.ts'

describe('a description', () => {
  test('says format, colours, light and where the mass is', () => {
    const text = say(disc(160, 100))
    expect(text).toMatch(/^A landscape-format picture in blue and red/)
    expect(text).toMatch(/A red area .*(left|middle)/)
    expect(say(disc(60, 120))).toMatch(/^A tall portrait-format picture/)
    expect(say(disc(100, 100))).toMatch(/^A square picture/)
  })

  test('a question narrows the answer', () => {
    expect(say(disc(), 'Which colours are there?')).toBe('In blue and red.')
    expect(say(disc(), 'Where is the subject?')).toMatch(/^A red area/)
    expect(
      say(
        drawn(40, 40, () => [5, 5, 5]),
        'How is the light?',
      ),
    ).toMatch(/^Dark/)
  })

  test('an even picture has nothing that stands out', () => {
    expect(say(drawn(50, 50, () => [240, 240, 240]))).toMatch(/Nothing stands out/)
  })
})

test.each([
  [[1, 1, 1], 'white'],
  [[0, 0, 0], 'black'],
  [[0.5, 0.5, 0.5], 'grey'],
  [[0.9, 0.1, 0.1], 'red'],
  [[0.35, 0.2, 0.1], 'brown'],
  [[0.1, 0.1, 0.4], 'dark blue'],
  [[0.75, 0.85, 1], 'pale blue'],
  [[0.2, 0.7, 0.2], 'green'],
] as const)('%j is %s', ([r, g, b], name) => {
  expect(colourName([r, g, b])).toBe(name)
})

describe('an enhanced prompt', () => {
  test('begins with the words given and is the same every time', () => {
    const text = enhance('A lighthouse at dusk.', 0)
    expect(text).toMatch(/^A lighthouse at dusk, ./)
    expect(enhance('A lighthouse at dusk.', 0)).toBe(text)
  })

  test('versions differ', () => {
    const versions = [0, 1, 2, 3, 4].map((version) => enhance('a fox in the snow', version))
    expect(new Set(versions).size).toBe(5)
  })

  test.each([4, 12, 30, 400])('stays within %i tokens', (most) => {
    for (const prompt of ['a cat', 'a very long walk through the old town on a rainy evening'])
      expect(enhance(prompt, 1, most).split(' ').length).toBeLessThanOrEqual(most * 0.75)
  })
})
