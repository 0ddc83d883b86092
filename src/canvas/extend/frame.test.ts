import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { flux1KontextDev } from '../../models/flux-1-kontext-dev.ts'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { NO_FRAME } from '../document/document.ts'
import { extended, frameFault, HANDLES, nudged, pulled, sideRefusal } from './frame.ts'
import { type ExtendLimits, limitsOf, SIDES } from './limits.ts'

const limits = limitsOf(flux1KreaDev) as ExtendLimits
const source = { width: 1024, height: 768 }
const pull = (x: number, y: number, fromCentre = false) => ({ x, y, fromCentre })

test('limits are the model’s; one that extends nothing has none', () => {
  expect(limits).toMatchObject({
    path: 'outpaint',
    sidePaths: { left: 'outpaint.left' },
    widthPath: 'width',
  })
  expect(limitsOf(flux1KontextDev)).toBeNull()
})

describe('pulling', () => {
  test('an edge snaps to the nearest step and moves alone', () => {
    expect(pulled(NO_FRAME, 'right', pull(100, 500), source, limits).frame).toEqual({
      ...NO_FRAME,
      right: 128,
    })
    expect(pulled(NO_FRAME, 'left', pull(-90, 0), source, limits).frame.left).toBe(64)
  })

  test('a corner moves two sides', () => {
    const { frame } = pulled(NO_FRAME, 'top-left', pull(-64, -130), source, limits)
    expect(frame).toEqual({ top: 128, right: 0, bottom: 0, left: 64 })
  })

  test('from the centre the opposite side moves alike', () => {
    const { frame } = pulled(NO_FRAME, 'bottom-right', pull(64, 128, true), source, limits)
    expect(frame).toEqual({ top: 128, right: 64, bottom: 128, left: 64 })
  })

  test('inward it ends at the picture', () => {
    const start = { ...NO_FRAME, right: 128 }
    expect(pulled(start, 'right', pull(-900, 0), source, limits).frame).toEqual(NO_FRAME)
  })

  test('beyond the model it says where the hand is and stays where it can', () => {
    const { frame, wanted } = pulled(NO_FRAME, 'right', pull(2000, 0), source, limits)
    expect(frame.right).toBe(1024)
    expect(wanted.right).toBe(1984)
    expect(frameFault(source, wanted, limits)?.message).toBe(
      '3008 px wide is over the model’s 2048 px.',
    )
    const both = pulled({ ...NO_FRAME, left: 64 }, 'right', pull(2000, 0, true), source, limits)
    expect(extended(source, both.frame).width).toBeLessThanOrEqual(2048)
  })

  test('a key is worth a step', () => {
    const { frame } = nudged(NO_FRAME, 'bottom', { x: 0, y: 2 }, false, source, limits)
    expect(frame.bottom).toBe(limits.side.step * 2)
  })

  test('whatever is pulled can be made', () => {
    const grid = (least: number) => fc.integer({ min: least, max: 128 }).map((n) => n * 16)
    fc.assert(
      fc.property(
        fc.record({ width: grid(8), height: grid(8) }),
        fc.array(
          fc.record({
            handle: fc.constantFrom(...HANDLES),
            x: fc.integer({ min: -3000, max: 3000 }),
            y: fc.integer({ min: -3000, max: 3000 }),
            fromCentre: fc.boolean(),
          }),
          { maxLength: 6 },
        ),
        (picture, pulls) => {
          let frame = NO_FRAME
          for (const { handle, ...by } of pulls)
            frame = pulled(frame, handle, by, picture, limits).frame
          expect(frameFault(picture, frame, limits)).toBeUndefined()
          for (const side of SIDES)
            expect(sideRefusal(frame[side], picture, frame, side, limits)).toBeUndefined()
        },
      ),
    )
  })
})

describe('a typed side', () => {
  const refused = (pixels: number, frame = NO_FRAME) =>
    sideRefusal(pixels, source, frame, 'right', limits)

  test('off the step is refused with the nearest', () => {
    expect(refused(100)).toEqual({ message: 'A side takes steps of 64 px.', nearest: 128 })
    expect(refused(128)).toBeUndefined()
  })

  test('over the model’s size is refused with the greatest', () => {
    expect(refused(1024, { ...NO_FRAME, left: 128 })).toEqual({
      message: '2176 px wide would be over the model’s 2048 px.',
      nearest: 896,
    })
  })

  test('a picture off the grid is said before anything is added', () => {
    expect(frameFault({ width: 1000, height: 768 }, NO_FRAME, limits)?.message).toBe(
      '1000 px wide is no multiple of 16.',
    )
  })
})
