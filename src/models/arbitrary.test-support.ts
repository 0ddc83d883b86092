import * as fc from 'fast-check'
import type { Json, Param } from './param.ts'
import type { Request } from './rule.ts'

const HASH = 'ab'.repeat(32)

const images = fc.constantFrom(
  `asset:${HASH}`,
  '59a2edc2-45e6-429f-be5f-7ded59b92046',
  'https://example.com/a.png',
  'data:image/png;base64,iVBORw0KGgo=',
  'iVBORw0KGgoAAAAA',
)

const number = (min = -1000, max = 100000, step?: number): fc.Arbitrary<number> =>
  step === undefined
    ? fc.integer({ min, max })
    : fc
        .integer({ min: 0, max: Math.floor((max - min) / step + 1e-9) })
        .map((count) => Number((min + count * step).toFixed(6)))

/** A well-formed value of a parameter, by its declaration alone. */
export function arbitraryValue(param: Param): fc.Arbitrary<Json> {
  switch (param.kind) {
    case 'text':
      return fc.string({ minLength: param.min ?? 1, maxLength: 40 }).filter((text) => {
        const long = [...text].length >= (param.min ?? 1)
        return long && !text.includes('\0')
      })
    case 'integer':
    case 'float':
      return number(param.min, param.max, param.step)
    case 'choice':
      return fc.constantFrom(...param.options.map((option) => option.value))
    case 'toggle':
      return fc.boolean()
    case 'seed':
      return fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String)
    case 'image':
      return images
    case 'images':
      return fc.array(images, { minLength: 1, maxLength: 3 })
    case 'air':
      return fc.constantFrom(...(param.fixed ?? ['runware:1@1', 'civitai:652699@993999']))
    case 'address':
      return fc.constantFrom('https://example.com/hook', 'http://example.com:8080/a?b=c')
    case 'object': {
      const fields = arbitraryFields(param.params)
      if (param.orTrue) return fc.oneof(fc.constant(true), fields.filter(hasFields))
      return param.presence === 'switch' ? fields : fields.filter(hasFields)
    }
    case 'list':
      return fc.array(arbitraryFields(param.params), { minLength: 1, maxLength: 3 })
  }
}

const hasFields = (fields: Request): boolean => Object.keys(fields).length > 0

/** A canonical request: required parameters are there, the others may be. */
export function arbitraryFields(params: readonly Param[]): fc.Arbitrary<Request> {
  const all = Object.fromEntries(params.map((param) => [param.name, arbitraryValue(param)]))
  const requiredKeys = params.filter((param) => param.required).map((param) => param.name)
  return fc.record(all, { requiredKeys })
}
