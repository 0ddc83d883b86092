import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryFields } from './arbitrary.test-support.ts'
import { changesBetween } from './changes.ts'
import { catalogue } from './index.ts'
import { setAt } from './path.ts'
import type { Request } from './rule.ts'
import { canonical } from './values.ts'

it('names what differs, and nothing around it', () => {
  const [krea] = catalogue
  const params = krea?.params ?? []
  const from: Request = { steps: 20, lora: [{ model: 'a:1@1' }, { model: 'b:2@2', weight: 1 }] }
  const to: Request = { seed: '7', lora: [{ model: 'a:1@1' }, { model: 'b:2@2', weight: 2 }] }
  expect(changesBetween(params, from, to)).toEqual(
    expect.arrayContaining([
      { path: 'steps', value: null },
      { path: 'seed', value: '7' },
      { path: 'lora[1].weight', value: 2 },
    ]),
  )
  expect(changesBetween(params, to, to)).toEqual([])
})

it.each(catalogue.map((model) => [model.shortName, model] as const))(
  'carries any request of %s over into any other',
  (_, { params }) => {
    const requests = arbitraryFields(params).map((request) => canonical(params, request))
    fc.assert(
      fc.property(requests, requests, (from, to) => {
        const made = changesBetween(params, from, to).reduce(
          (now, { path, value }) => setAt(now, path, value ?? undefined),
          from,
        )
        expect(canonical(params, made)).toEqual(to)
      }),
      { numRuns: 60 },
    )
  },
)
