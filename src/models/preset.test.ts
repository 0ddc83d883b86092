import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryValue } from './arbitrary.test-support.ts'
import { check } from './check.ts'
import { catalogue } from './index.ts'
import type { Model } from './model.ts'
import type { Json, ObjectParam } from './param.ts'
import { walk } from './path.ts'
import { namesOf, presetOf, valuesOf, withPreset } from './preset.ts'
import { noFacts, type Request } from './rule.ts'
import { fromRequest, toRequest } from './values.ts'

const whole = (model: Model): Request => ({
  ...model.start,
  positivePrompt: 'a lit window',
  steps: 30,
})

const roundTrip = (model: Model, request: Request): Request =>
  toRequest(
    model.params,
    fromRequest(model.params, request, () => 'id'),
  )

const refusals = (model: Model, request: Request) =>
  check(model, request, noFacts).filter(({ severity }) => severity === 'error')

const objectsOf = (model: Model): ObjectParam[] =>
  [...walk(model.params)].flatMap(({ path, param }) =>
    param.kind === 'object' && param.presets && !path.includes('.') ? [param] : [],
  )

for (const model of catalogue) {
  describe(`presets of ${model.slug}`, () => {
    it('stand on objects of the request and on groups, and name their parameters', () => {
      for (const { path, param } of walk(model.params)) {
        if (param.kind !== 'object' || !param.presets) continue
        expect(path).not.toContain('.')
        const known = param.params.map(({ name }) => name)
        expect(known).toEqual(expect.arrayContaining(namesOf(param.presets)))
      }
      for (const { id, presets = [] } of model.groups) {
        const known = model.params.filter(({ group }) => group === id).map(({ name }) => name)
        expect(known).toEqual(expect.arrayContaining(namesOf(presets)))
      }
    })

    for (const param of objectsOf(model)) {
      const presets = param.presets ?? []
      it.each(presets)(`${param.name}: $id is accepted and comes back`, (preset) => {
        const value = withPreset(presets, preset, undefined)
        const given = { ...whole(model), ...(value !== null && { [param.name]: value }) }
        const request = roundTrip(model, given)
        expect(refusals(model, request)).toEqual([])
        expect(roundTrip(model, request)).toEqual(request)
        expect(presetOf(presets, request[param.name])).toBe(preset)
      })

      it.each(presets)(`${param.name}: $id sets its own and leaves the rest`, (preset) => {
        fc.assert(
          fc.property(arbitraryValue(param), (before) => {
            const after = withPreset(presets, preset, before)
            const others = (value: Json) =>
              Object.entries(value ?? {}).filter(([name]) => !namesOf(presets).includes(name))
            if (preset.off) expect(after).toBe(null)
            else {
              expect(presetOf(presets, after)).toBe(preset)
              expect(others(after)).toEqual(others(before))
            }
          }),
          { numRuns: 50 },
        )
      })
    }

    for (const { id, presets = [] } of model.groups) {
      it.each(presets)(`group ${id}: $id is accepted and comes back`, (preset) => {
        const set = Object.entries(valuesOf(presets, preset)).filter(([, value]) => value !== null)
        const request = { ...whole(model), ...Object.fromEntries(set) }
        expect(refusals(model, request)).toEqual([])
        expect(presetOf(presets, roundTrip(model, request))).toBe(preset)
      })
    }
  })
}

it('a value that is no preset is the start for own values, where there is one', () => {
  const hires = catalogue[0]?.params.find(({ role }) => role === 'hiresFix')
  const speed = catalogue[0]?.params.find(({ role }) => role === 'speed')
  if (hires?.kind !== 'object' || speed?.kind !== 'object') throw new Error('not declared')
  expect(presetOf(hires.presets ?? [], true)?.id).toBe('service')
  expect(presetOf(hires.presets ?? [], undefined)?.id).toBe('off')
  expect(presetOf(hires.presets ?? [], { model: 'runware:504@1', steps: 9 })?.id).toBe('custom')
  expect(presetOf(speed.presets ?? [], undefined)?.id).toBe('off')
  expect(presetOf(speed.presets ?? [], { teaCache: true, cacheEndStep: 9 })).toBe(undefined)
})
