import { expect, test } from 'vitest'
import { flux1KontextDev } from '../models/flux-1-kontext-dev.ts'
import { flux1KreaDev } from '../models/flux-1-krea-dev.ts'
import { inputsOf, maskOf } from './inputs-of.ts'

const hash = (sign: string) => sign.repeat(64)
const value = (sign: string) => `asset:${hash(sign)}`

test('a seed image, apart from its mask', () => {
  const params = { inputs: { seedImage: value('a'), maskImage: value('b') } }
  expect(inputsOf({ model: flux1KreaDev.slug, params })).toEqual([hash('a')])
  expect(maskOf({ model: flux1KreaDev.slug, params })).toBe(hash('b'))
  expect(maskOf({ model: flux1KontextDev.slug, params })).toBeNull()
})

test('references in their order, each once, those that are ours', () => {
  const params = {
    inputs: {
      referenceImages: [value('a'), 'https://elsewhere.example/b.png', value('c'), value('a')],
    },
  }
  expect(inputsOf({ model: flux1KontextDev.slug, params })).toEqual([hash('a'), hash('c')])
})

test('the picture that local editing changes', () => {
  const context = { version: 1 as const, pictureToEdit: value('d') }
  expect(inputsOf({ model: flux1KreaDev.slug, params: {}, context })).toEqual([hash('d')])
})

test('nothing of a model that is not known any more', () => {
  expect(inputsOf({ model: 'gone', params: { inputs: { seedImage: value('a') } } })).toEqual([])
})
