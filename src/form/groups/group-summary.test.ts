import { expect, test } from 'vitest'
import { flux1KontextDev as kontext } from '../../models/flux-1-kontext-dev.ts'
import { flux1KreaDev as krea } from '../../models/flux-1-krea-dev.ts'
import type { Model } from '../../models/model.ts'
import type { Request } from '../../models/rule.ts'
import { kindOf } from '../kinds/table.ts'
import { groupSummary } from './group-summary.ts'

const say = (id: string, request: Request = {}, model: Model = krea): string => {
  const group = model.groups.find((one) => one.id === id)
  if (!group) throw new Error(`${model.slug} has no group ${id}`)
  return groupSummary(model, group, request, kindOf)
}

test('a group without a value is off, or says its defaults where they matter', () => {
  expect(say('lora')).toBe('off')
  expect(say('image')).toBe('off')
  expect(say('output')).toBe('JPG 95')
  expect(say('model')).toBe('runware:107@1')
})

test('a group says what it holds', () => {
  const picture = 'https://example.com/a.png'
  expect(say('image', { inputs: { seedImage: picture, maskImage: picture } })).toBe(
    'seed image · mask',
  )
  expect(say('image', { inputs: { seedImage: picture }, strength: 0.5 })).toBe(
    'seed image · denoising strength 0.50',
  )
  expect(say('lora', { lora: [{ model: 'civitai:1@2' }] })).toBe('1 active')
  expect(say('output', { outputFormat: 'PNG', numberResults: 4 })).toBe('PNG 95 · results 4')
  expect(say('model', { model: 'runware:106@1' }, kontext)).toBe('FLUX.1 Kontext [dev]')
})

test('an object that is on says so, and then what it holds', () => {
  expect(say('pulid', { pulid: {} })).toBe('on')
  expect(say('pulid', { pulid: { idWeight: 2 } })).toBe('identity weight 2.00')
  expect(say('detail', { hiresFix: true, layerDiffuse: true })).toBe(
    'hires fix · transparency (LayerDiffuse)',
  )
})

test('only the first parts are said in full', () => {
  const acceleratorOptions = { teaCache: true, fbCache: true, dbCache: true, cacheEndStep: 9 }
  expect(say('speed', { acceleratorOptions })).toBe('TeaCache · first-block cache · DB cache · +1')
})
