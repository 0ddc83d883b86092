import { expect, test } from 'vitest'
import type { Generation } from '../../contract/generation.ts'
import { flux1KontextDev } from '../../models/flux-1-kontext-dev.ts'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { toNano } from '../../models/price.ts'
import type { Candidate } from './candidate.ts'
import { widerMargin } from './wider-margin.ts'

const candidate = (params: Generation['params'], mask: string | null = 'mask'): Candidate =>
  // The margin depends on these fields alone.
  ({ generation: { id: 'g', model: flux1KreaDev.slug, params }, mask }) as Candidate

const wider = (params: Generation['params']) => {
  const found = widerMargin(candidate(params))
  if (found === null || found === 'widest') throw new Error('There is none.')
  return found
}

test('goes on to the widest, a half of what is left each time', () => {
  expect(wider({})).toMatchObject({ from: null, to: 80, body: { params: { maskMargin: 80 } } })
  expect(wider({ maskMargin: 32 }).to).toBe(80)
  expect(wider({ maskMargin: 80 }).to).toBe(104)
  expect(wider({ maskMargin: 127 }).to).toBe(128)
  expect(widerMargin(candidate({ maskMargin: 128 }))).toBe('widest')
})

test('asks for one result, as the rest stands, and names what it follows from', () => {
  const { body, price } = wider({ numberResults: 4, width: 1024, height: 1024, seed: '7' })
  expect(body.params).toEqual({ width: 1024, height: 1024, seed: '7', maskMargin: 80 })
  expect(body.parentId).toBe('g')
  expect(price.total).toBe(toNano(flux1KreaDev.price.usd))
})

test('is nothing without a mask, or for a model without a margin', () => {
  expect(widerMargin(candidate({}, null))).toBeNull()
  const kontext = { ...candidate({}).generation, model: flux1KontextDev.slug }
  expect(widerMargin({ ...candidate({}), generation: kontext })).toBeNull()
})
