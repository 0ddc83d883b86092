import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { flux1KontextDev } from './flux-1-kontext-dev.ts'
import { flux1KreaDev } from './flux-1-krea-dev.ts'
import { noFacts } from './rule.ts'
import { salvage } from './salvage.ts'

const A = `asset:${'a'.repeat(64)}`
const krea = {
  positivePrompt: 'a lighthouse',
  width: 1024,
  height: 1024,
  steps: 30,
  seed: '9223372036854775807',
  strength: 0.5,
  inputs: { seedImage: A },
  lora: [{ model: 'a:b@1', weight: 0.5 }],
  ultralytics: { inpaintSize: 512, strength: 0.4 },
}

describe('salvage', () => {
  it('keeps what fits and says what it set aside', () => {
    const { request, setAside } = salvage(flux1KreaDev, flux1KontextDev, krea)
    expect(request).toEqual({
      positivePrompt: 'a lighthouse',
      width: 1024,
      height: 1024,
      steps: 30,
      seed: '9223372036854775807',
      lora: [{ model: 'a:b@1', weight: 0.5 }],
      ultralytics: { strength: 0.4 },
      model: 'runware:106@1',
    })
    expect(setAside.map((item) => item.path).sort()).toEqual([
      'inputs.seedImage',
      'strength',
      'ultralytics.inpaintSize',
    ])
    for (const item of setAside) expect(item.reason).not.toBe('')
  })

  it('sets aside a size pair whole and starts from the model’s own', () => {
    const { request, setAside } = salvage(flux1KreaDev, flux1KontextDev, {
      ...krea,
      width: 1280,
      height: 720,
    })
    expect(request).toMatchObject({ width: 1024, height: 1024 })
    expect(setAside.map((item) => item.path)).toEqual(expect.arrayContaining(['width', 'height']))
  })

  it('gives a request without errors, the prompt apart', () => {
    const { request } = salvage(flux1KontextDev, flux1KreaDev, {
      model: 'civitai:1@2',
      inputs: { referenceImages: [A] },
    })
    expect(request).toEqual({ width: 1024, height: 1024 })
    const errors = check(flux1KreaDev, request, noFacts).filter(
      (issue) => issue.severity === 'error',
    )
    expect(errors.map((issue) => issue.path)).toEqual(['positivePrompt'])
  })
})
