import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { NO_FRAME } from '../document/document.ts'
import { frameFault } from './frame.ts'
import { type ExtendLimits, limitsOf } from './limits.ts'
import { fitOf, isFitting, isTooLarge, isTooSmall, toFitted } from './source-fit.ts'

const limits = limitsOf(flux1KreaDev) as ExtendLimits
const odd = { width: 1000, height: 700 }

describe('a picture off the grid', () => {
  test('is cropped evenly, its pixels untouched', () => {
    expect(fitOf(odd, 'crop', limits)).toEqual({
      way: 'crop',
      size: { width: 992, height: 688 },
      box: { x: -4, y: -6, ...odd },
      reduced: false,
    })
  })

  test('is padded evenly', () => {
    expect(fitOf(odd, 'pad', limits)).toMatchObject({
      size: { width: 1008, height: 704 },
      box: { x: 4, y: 2, ...odd },
    })
  })

  test('is scaled to the nearest', () => {
    expect(fitOf(odd, 'scale', limits)).toMatchObject({
      size: { width: 1008, height: 704 },
      box: { x: 0, y: 0, width: 1008, height: 704 },
    })
  })
})

test('one that fits stays as it is, whatever the way', () => {
  const picture = { width: 768, height: 512 }
  expect(isFitting(picture, limits)).toBe(true)
  for (const way of ['crop', 'pad', 'scale'] as const)
    expect(fitOf(picture, way, limits)).toMatchObject({ size: picture, box: { x: 0, y: 0 } })
})

test('one over the model’s limit is made smaller', () => {
  const picture = { width: 6000, height: 4000 }
  expect(isTooLarge(picture, limits)).toBe(true)
  expect(fitOf(picture, 'crop', limits)).toMatchObject({
    size: { width: 2048, height: 1360 },
    reduced: true,
  })
})

test('there may be less room, for what is added', () => {
  const { size } = fitOf({ width: 1536, height: 1024 }, 'scale', limits, {
    width: 1024,
    height: 1024,
  })
  expect(size).toEqual({ width: 1024, height: 688 })
})

test('one of a single pixel is too small', () => {
  expect(isTooSmall({ width: 1, height: 1 }, limits)).toBe(true)
  expect(isTooSmall({ width: 128, height: 64 }, limits)).toBe(false)
})

test('points go where their pixels went', () => {
  const fit = fitOf(odd, 'crop', limits)
  expect(toFitted(fit, odd, { x: 4, y: 6 })).toEqual({ x: 0, y: 0 })
})

test('whatever is fitted can be extended', () => {
  const side = fc.integer({ min: 128, max: 9000 })
  fc.assert(
    fc.property(
      fc.record({ width: side, height: side }),
      fc.constantFrom('crop', 'pad', 'scale'),
      (source, way) => {
        const { size } = fitOf(source, way, limits)
        expect(isFitting(size, limits)).toBe(true)
        const added = { ...NO_FRAME, right: 128, bottom: 128 }
        const fault = frameFault(size, added, limits)
        if (fault) expect(fault.message).toContain('over the model’s')
      },
    ),
  )
})
