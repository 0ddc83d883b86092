import { describe, expect, it } from 'vitest'
import { parseJson, stringifyJson } from './json.ts'

const text =
  '{"seed":9223372036854775807,"wide":9007199254740993,"prompt":"a \\"seed\\": 12 \\\\","list":[1,-2,2.5,1e30,90071992547409931,100000000000000000000],"inner":{"seed":12},"seedling":5}'

describe.each([
  ['with the source of numbers', true],
  ['without it', false],
])('JSON %s', (_, exact) => {
  it('keeps the digits of seeds, and reads every other number as a number', () => {
    expect(parseJson(text, exact)).toEqual({
      seed: '9223372036854775807',
      wide: 2 ** 53,
      prompt: 'a "seed": 12 \\',
      list: [1, -2, 2.5, 1e30, Number('90071992547409931'), 1e20],
      inner: { seed: '12' },
      seedling: 5,
    })
  })

  it('refuses malformed text', () => {
    for (const broken of ['{', '{"seed":}', 'seed', '']) {
      expect(() => parseJson(broken, exact)).toThrow(SyntaxError)
    }
  })
})

describe('writing', () => {
  const fallback = null
  it.each([[undefined], [2]])('writes a seed as a bare integer, indented by %s', (space) => {
    const value = { seed: '9223372036854775807', prompt: '12', list: [{ seed: '0' }] }
    for (const written of [stringifyJson(value, space), stringifyJson(value, space, fallback)]) {
      expect(written).toMatch(/"seed":\s?9223372036854775807/)
      expect(written).toMatch(/"prompt":\s?"12"/)
      expect(parseJson(written)).toEqual(value)
    }
  })

  it('leaves a seed that is not digits as text, for the check to refuse', () => {
    expect(stringifyJson({ seed: 'twelve' })).toBe('{"seed":"twelve"}')
  })

  it.each([[undefined], [fallback]])('leaves digits that JSON has no number for as text', (raw) => {
    for (const seed of ['007', '00', '']) {
      expect(stringifyJson({ notes: { seed } }, undefined, raw)).toBe(
        `{"notes":{"seed":"${seed}"}}`,
      )
    }
  })

  it('keeps a text that looks like the stand-in for a seed', () => {
    const value = { positivePrompt: '\uE000seed:12' }
    expect(parseJson(stringifyJson(value, undefined, fallback))).toEqual(value)
  })
})
