import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFields } from '../../models/arbitrary.test-support.ts'
import { check } from '../../models/check.ts'
import { catalogue } from '../../models/index.ts'
import { stringifyJson } from '../../models/json.ts'
import { noFacts, type Request } from '../../models/rule.ts'
import { misfits } from './json-schema.test-support.ts'
import { paramsSchema } from './params-schema.ts'

const [krea, kontext] = catalogue
if (!krea || !kontext) throw new Error('no catalogue')
// As a client gets it.
const schemaOf = new Map(
  catalogue.map((model) => [model, JSON.parse(JSON.stringify(paramsSchema(model, catalogue)))]),
)
const fits = (model: typeof krea, request: unknown) =>
  misfits(schemaOf.get(model), JSON.parse(stringifyJson(request))).length === 0
const passes = (model: typeof krea, request: Request) =>
  check(model, request, noFacts).every(({ severity }) => severity !== 'error')

const size = { width: 1024, height: 1024 }

describe.each(catalogue.map((model) => [model.slug, model] as const))(
  'params of %s',
  (_, model) => {
    it('fit their schema where each is as its declaration asks', () => {
      const given = fc.tuple(
        arbitraryFields(model.params),
        fc.constantFrom(...(model.sizes ?? [size])),
      )
      fc.assert(
        fc.property(given, ([fields, { width, height }]) => {
          expect(fits(model, { ...fields, width, height })).toBe(true)
        }),
        { numRuns: 300 },
      )
    })

    it.each([
      ['0', true],
      ['1000000000000000000', true],
      ['9223372036854775806', true],
      ['9223372036854775807', true],
      ['9223372036854775808', false],
      ['9300000000000000000', false],
      ['9999999999999999999', false],
      ['10000000000000000000', false],
      ['007', false],
      ['-1', false],
      ['', false],
    ])('a seed of the digits %j fits: %s', (seed, ok) => {
      const request = { ...size, positivePrompt: 'a boat', seed }
      expect(passes(model, request)).toBe(ok)
      expect(misfits(schemaOf.get(model), request)).toEqual(ok ? [] : ['$.seed pattern'])
    })

    it('a seed as a number has the largest as its maximum', () => {
      const request = { ...size, positivePrompt: 'a boat', seed: 9.999e18 }
      expect(misfits(schemaOf.get(model), request)).toEqual(['$.seed maximum'])
    })

    it.each(['no air', 'a:b', `a:b@${'c'.repeat(200)}`])('an identifier %s fits nowhere', (air) => {
      const request = { ...size, positivePrompt: 'a boat', lora: [{ model: air }] }
      expect(passes(model, request)).toBe(false)
      expect(fits(model, request)).toBe(false)
    })
  },
)

it.each<[Request, boolean]>([
  [{}, true],
  [{ width: 1568, height: 672 }, true],
  [{ width: 672, height: 1568 }, true],
  [{ width: 1568, height: 688 }, false],
  [{ width: 1000, height: 1000 }, false],
  [{ width: -1, height: 1e9 }, false],
  [{ width: 1024 }, false],
  [{ height: 1024 }, false],
])('Kontext’s size %j fits: %s', (request, ok) => {
  expect(passes(kontext, request)).toBe(ok)
  expect(fits(kontext, request)).toBe(ok)
})

it.each([
  ['runware:106@1', true],
  ['civitai:1@2', true],
  ['Civitai:1@2', true],
  ['xrunware:107@1', true],
  ['runware:107@1', false],
  ['RunWare:107@1', false],
  ['runware:102@1', false],
])('Kontext with %s as its model fits: %s', (model, ok) => {
  expect(passes(kontext, { model })).toBe(ok)
  expect(fits(kontext, { model })).toBe(ok)
})
