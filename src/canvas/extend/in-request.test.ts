import { expect, test } from 'vitest'
import { check } from '../../models/check.ts'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { setAt } from '../../models/path.ts'
import type { Request } from '../../models/rule.ts'
import { NO_FRAME } from '../document/document.ts'
import { canStand, changesFor, frameForSize, frameIn, sizeIn } from './in-request.ts'
import { type ExtendLimits, limitsOf } from './limits.ts'

const limits = limitsOf(flux1KreaDev) as ExtendLimits
const source = { width: 512, height: 384 }
const start: Request = {
  positivePrompt: 'a kite',
  width: 1024,
  height: 1024,
  inputs: { seedImage: `asset:${'0'.repeat(64)}` },
}
const written = (request: Request, frame: typeof NO_FRAME, before: typeof source | null = null) =>
  changesFor(source, frame, limits, before).reduce(
    (made, { path, value }) => setAt(made, path, value ?? undefined),
    request,
  )

test('a frame is written so that the model takes it, and read back', () => {
  const frame = { top: 64, right: 128, bottom: 0, left: 0 }
  const request = written(start, frame)
  expect(request).toMatchObject({ outpaint: { top: 64, right: 128 }, width: 640, height: 448 })
  expect(request.outpaint).not.toHaveProperty('left')
  const facts = { picture: () => ({ ...source, alpha: false }) }
  expect(check(flux1KreaDev, request, facts)).toEqual([])
  expect(frameIn(request, limits)).toEqual(frame)
})

test('without a side nothing is asked for, and the size is what it was', () => {
  const request = written({ ...start, outpaint: { top: 64, blur: 8 }, width: 512 }, NO_FRAME, {
    width: 1024,
    height: 1024,
  })
  expect(request).toEqual(start)
  expect(sizeIn(request, limits)).toEqual({ width: 1024, height: 1024 })
})

test('sides that cannot be made do not reach the canvas', () => {
  expect(canStand(source, { ...NO_FRAME, left: 64 }, limits)).toBe(true)
  expect(canStand(source, { ...NO_FRAME, left: 65 }, limits)).toBe(false)
  expect(canStand(source, { ...NO_FRAME, left: 2048 }, limits)).toBe(false)
  expect(canStand({ width: 500, height: 384 }, { ...NO_FRAME, left: 64 }, limits)).toBe(false)
})

test('a size written in the form moves the sides that are there', () => {
  const frame = { ...NO_FRAME, left: 64 }
  expect(frameForSize(source, frame, { width: 704, height: 448 }, limits)).toEqual({
    ...NO_FRAME,
    left: 192,
    bottom: 64,
  })
  expect(frameForSize(source, frame, { width: 600, height: 384 }, limits)).toBeNull()
})
