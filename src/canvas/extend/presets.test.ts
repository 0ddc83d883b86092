import { describe, expect, test } from 'vitest'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { NO_FRAME } from '../document/document.ts'

import { type ExtendLimits, limitsOf } from './limits.ts'
import { again, byFactor, byRatio, CENTRE, ratioOf } from './presets.ts'

const limits = limitsOf(flux1KreaDev) as ExtendLimits
const square = { width: 1024, height: 1024 }

describe('a factor', () => {
  test('adds on all sides, in steps', () => {
    expect(byFactor(square, 1.25, CENTRE, limits)).toEqual({
      frame: { top: 128, right: 128, bottom: 128, left: 128 },
      size: { width: 1280, height: 1280 },
      beyond: undefined,
    })
  })

  test('stands at its anchor', () => {
    const { frame } = byFactor(square, 1.25, { x: 0, y: 1 }, limits)
    expect(frame).toEqual({ top: 256, right: 256, bottom: 0, left: 0 })
  })

  test('an odd number of steps in the middle leaves one more to the end', () => {
    const { frame } = byFactor({ width: 768, height: 768 }, 1.25, CENTRE, limits)
    expect(frame).toEqual({ top: 64, right: 128, bottom: 128, left: 64 })
  })

  test('over the model it says so and goes as far as it can', () => {
    const { size, beyond } = byFactor({ width: 1280, height: 1024 }, 2, CENTRE, limits)
    expect(beyond).toBe('2560 × 2048 px would be over the model’s 2048 px.')
    expect(size).toEqual({ width: 2048, height: 2048 })
  })
})

describe('a ratio', () => {
  test('adds along one axis alone', () => {
    const { frame, size } = byRatio(square, ratioOf('16:9'), CENTRE, limits)
    expect(size).toEqual({ width: 1792, height: 1024 })
    expect(frame).toEqual({ ...NO_FRAME, left: 384, right: 384 })
    expect(byRatio(square, ratioOf('2:3'), { x: 0.5, y: 0 }, limits).frame).toEqual({
      ...NO_FRAME,
      bottom: 512,
    })
  })

  test('its own adds nothing', () => {
    expect(byRatio(square, 1, CENTRE, limits).frame).toEqual(NO_FRAME)
  })
})

test('again is the same frame, until the model’s limit', () => {
  const frame = { ...NO_FRAME, right: 512 }
  expect(again({ width: 1536, height: 1024 }, frame, limits)).toMatchObject({ frame })
  expect(again({ width: 1600, height: 1024 }, frame, limits).beyond).toBe(
    '2112 × 1024 px would be over the model’s 2048 px.',
  )
})
