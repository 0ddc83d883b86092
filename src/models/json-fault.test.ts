import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'

it.each([
  ['{\n  "steps": 28\n  "seed": 1\n}', 3, 3, 'A “,” or “}” is missing.'],
  ['{"steps": 28,}', 1, 13, 'This comma is one too many before “}”.'],
  ['{steps: 28}', 1, 2, 'A name in double quotes is missing.'],
  ["{'steps': 28}", 1, 2, 'Texts and names stand in double quotes.'],
  ['{"steps" 28}', 1, 10, 'A “:” is missing after the name.'],
  ['{"steps": }', 1, 11, 'A value is missing.'],
  ['[{"steps": 28}', 1, 15, 'The text ends here. A “,” or “]” is missing.'],
  ['{"a": 1} x', 1, 10, 'Nothing can follow the end of the JSON.'],
  ['{"a": "b\nc"}', 1, 7, 'This text does not end in its line, or holds a wrong \\ sign.'],
  ['{"a": 01}', 1, 8, 'A “,” or “}” is missing.'],
])('%j', (text, line, column, message) => {
  expect(jsonFault(text)).toMatchObject({ line, column, message })
})

it('agrees with the browser on what is JSON', () => {
  fc.assert(fc.property(fc.json(), (text) => jsonFault(text) === null))
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.constantFrom(',', '"', '}', 'x', ''))
    .map(([text, place, sign]) => {
      const at = place % (text.length + 1)
      return text.slice(0, at) + sign + text.slice(at + 1)
    })
  fc.assert(
    fc.property(broken, (text) => {
      let isJson = true
      try {
        JSON.parse(text)
      } catch {
        isJson = false
      }
      expect(jsonFault(text) === null).toBe(isJson)
    }),
    { numRuns: 500 },
  )
})

it('does not fall over a text that is nested without end', () => {
  expect(jsonFault('['.repeat(100_000))?.message).toBe('This is nested too deep.')
})
