import { expect, it } from 'vitest'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { labelOf, toLeaves, unknownNames } from './leaf.ts'

const request = {
  positivePrompt: 'A lighthouse',
  width: 1024,
  height: 768,
  layerDiffuse: true,
  hiresFix: true,
  inputs: { seedImage: `asset:${'a'.repeat(64)}` },
  lora: [
    { model: 'civitai:1@1', weight: 0.8 },
    { model: 'civitai:2@2', weight: 1 },
  ],
  seed: '9223372036854775807',
}

it('names every set parameter as the form does', () => {
  const found = toLeaves(flux1KreaDev, request)
  const text = Object.fromEntries(found.map((leaf) => [leaf.path, `${leaf.label}: ${leaf.text}`]))
  expect(text).toMatchObject({
    positivePrompt: expect.stringContaining('A lighthouse'),
    width: 'Width: 1024 px',
    layerDiffuse: 'Transparency (LayerDiffuse): on',
    hiresFix: 'Hires fix: on',
    'inputs.seedImage': 'Image input · Seed image: picture',
    'lora[1].weight': 'LoRA 2 · Weight: 1',
    seed: 'Seed: 9223372036854775807',
  })
  expect(found.every((leaf) => leaf.group !== '')).toBe(true)
  expect(found.find((leaf) => leaf.path === 'inputs.seedImage')?.images).toHaveLength(1)
})

it('keeps a name that the model does not know', () => {
  expect(unknownNames(flux1KreaDev, { ...request, brandNew: 1 })).toEqual(['brandNew'])
  expect(labelOf(flux1KreaDev.params, 'brandNew')).toBe('brandNew')
})
