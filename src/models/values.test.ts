import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFields } from './arbitrary.test-support.ts'
import { checkParams } from './check.ts'
import { catalogue } from './index.ts'
import { parseJson, stringifyJson } from './json.ts'
import { canonical, fromRequest, toRequest } from './values.ts'

let id = 0
const newId = () => `row-${id++}`

describe.each(catalogue.map((model) => [model.slug, model] as const))(
  'values of %s',
  (_, model) => {
    it('turns a request into values and back without a difference', () => {
      fc.assert(
        fc.property(arbitraryFields(model.params), (request) => {
          expect(toRequest(model.params, fromRequest(model.params, request, newId))).toEqual(
            request,
          )
        }),
        { numRuns: 300 },
      )
    })

    it('accepts every request made from its declarations', () => {
      fc.assert(
        fc.property(arbitraryFields(model.params), (request) => {
          expect(checkParams(model.params, request)).toEqual([])
        }),
        { numRuns: 300 },
      )
    })

    it('carries a request over the wire unchanged, seeds to the digit', () => {
      fc.assert(
        fc.property(arbitraryFields(model.params), (request) => {
          expect(parseJson(stringifyJson(request))).toEqual(request)
          expect(parseJson(stringifyJson(request, undefined, null), false)).toEqual(request)
        }),
        { numRuns: 200 },
      )
    })

    it('holds every leaf, unset as null', () => {
      const values = fromRequest(model.params, {}, newId)
      expect(Object.keys(values).sort()).toEqual(model.params.map((param) => param.name).sort())
      expect(toRequest(model.params, values)).toEqual({})
    })

    it('drops nulls and empty containers, and keeps unknown names for the check to refuse', () => {
      const request = { safety: {}, inputs: {}, lora: [], steps: null, notOurs: 1 }
      expect(canonical(model.params, request)).toEqual({ notOurs: 1 })
    })
  },
)
