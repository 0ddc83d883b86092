import { describe, expect, it } from 'vitest'
import { flux1KontextDev } from './flux-1-kontext-dev.ts'
import { flux1KreaDev } from './flux-1-krea-dev.ts'
import { modelOfAir } from './index.ts'
import { estimate, priceText, usdText } from './price.ts'
import { seedAfter } from './seed.ts'
import { toTask } from './task.ts'

const UUID = '0f6e7dbb-6a0a-4f0c-9f3f-2f1f8e1f0a11'
const A = `asset:${'a'.repeat(64)}`
const B = `asset:${'b'.repeat(64)}`
const request = { positivePrompt: 'a lighthouse', width: 1024, height: 1024 }

describe('the task of a request', () => {
  it('adds what we send and says so', () => {
    const { task, added } = toTask(flux1KreaDev, request, UUID)
    expect(task).toEqual({
      ...request,
      taskType: 'imageInference',
      taskUUID: UUID,
      model: 'runware:107@1',
      includeCost: true,
      deliveryMethod: 'async',
      outputType: 'URL',
    })
    expect(added).toEqual([
      'taskType',
      'taskUUID',
      'model',
      'includeCost',
      'deliveryMethod',
      'outputType',
    ])
  })

  it('leaves what was asked alone', () => {
    const asked = { ...request, includeCost: false, deliveryMethod: 'sync', outputType: 'dataURI' }
    expect(toTask(flux1KreaDev, asked, UUID).task).toMatchObject(asked)
  })

  it('runs ACE++ on FLUX Fill and derives the picture to edit', () => {
    const ace = { ...request, acePlusPlus: { type: 'local_editing', images: [A], masks: [B] } }
    expect(toTask(flux1KreaDev, ace, UUID).task).toMatchObject({
      model: 'runware:102@1',
      referenceImages: [A],
    })
    expect(toTask(flux1KreaDev, ace, UUID, { pictureToEdit: B }).task).toMatchObject({
      referenceImages: [B],
    })
  })
})

describe('the estimate', () => {
  it('is the documented price at the documented size and steps', () => {
    expect(estimate(flux1KreaDev, { ...request, steps: 28 })).toEqual({
      each: 9_800_000,
      total: 9_800_000,
      count: 1,
      rough: false,
      assumedSteps: false,
    })
    expect(estimate(flux1KontextDev, {}).each).toBe(10_500_000)
  })

  it('grows with pixels, steps and results', () => {
    const big = estimate(flux1KreaDev, { width: 2048, height: 1024, steps: 14, numberResults: 3 })
    expect(big).toMatchObject({ each: 9_800_000, total: 29_400_000, count: 3 })
  })

  it.each<Record<string, number>>([
    { steps: -5 },
    { steps: 1e23 },
    { numberResults: 2.5 },
    { height: -16 },
  ])('counts %j, which is refused, as unset', (wrong) => {
    const { total } = estimate(flux1KreaDev, { ...request, ...wrong })
    expect(total).toBe(estimate(flux1KreaDev, request).total)
  })

  it('is rough for an AIR without a published price', () => {
    expect(estimate(flux1KontextDev, { model: 'civitai:1@2' }).rough).toBe(true)
    expect(estimate(flux1KreaDev, { acePlusPlus: { images: [A] } }).rough).toBe(true)
  })
})

describe('names and numbers', () => {
  it('finds the schema of an AIR', () => {
    expect(modelOfAir('runware:102@1')).toBe(flux1KreaDev)
    expect(modelOfAir('Runware:107@1')).toBe(flux1KreaDev)
    expect(modelOfAir('runware:106@1')).toBe(flux1KontextDev)
    expect(modelOfAir('civitai:12@34')).toBe(flux1KontextDev)
    expect(modelOfAir('no air')).toBeUndefined()
  })

  it('counts seeds on and wraps at 2^63', () => {
    expect(seedAfter('41', 1)).toBe('42')
    expect(seedAfter('9223372036854775807', 1)).toBe('0')
  })
})

describe('money in words', () => {
  it('writes four decimals, more where four would say nothing, cents where they suffice', () => {
    expect(usdText(0.0098)).toBe('$0.0098')
    expect(usdText(1.5)).toBe('$1.5000')
    expect(usdText(12.34)).toBe('$12.34')
    expect(usdText(0)).toBe('$0.0000')
    expect(usdText(0.000021)).toBe('$0.000021')
    expect(usdText(0.0098, true)).toBe('≈ $0.0098')
  })

  it('says how many and each', () => {
    expect(priceText(9_800_000, 4)).toBe('4 × $0.0098')
    expect(priceText(9_800_000, 1)).toBe('$0.0098')
  })
})
