import { describe, expect, test } from 'vitest'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import type { Operation } from '../document/operation.ts'
import { frameBox, outside } from './layer-boxes.ts'
import { type ExtendLimits, limitsOf } from './limits.ts'
import { movedOperations } from './moved-operations.ts'
import { fitOf } from './source-fit.ts'
import { standingOf, wayBack } from './standing.ts'

const limits = limitsOf(flux1KreaDev) as ExtendLimits
const odd = { width: 1000, height: 700 }

test('a picture on the grid stands as it is', () => {
  const size = { width: 1024, height: 768 }
  expect(standingOf(size, 'crop', limits)).toEqual({
    size,
    box: { x: 0, y: 0, ...size },
    unit: { x: 1, y: 1 },
    fit: null,
  })
})

test('one off the grid stands where it will be cropped or padded', () => {
  expect(standingOf(odd, 'crop', limits).box).toEqual({ x: 4, y: 6, width: 992, height: 688 })
  expect(standingOf(odd, 'pad', limits).box).toEqual({ x: -4, y: -2, width: 1008, height: 704 })
  const { unit, box } = standingOf({ width: 4096, height: 2048 }, 'scale', limits)
  expect(unit).toEqual({ x: 2, y: 2 })
  expect(box).toMatchObject({ width: 4096, height: 2048 })
})

test('what was moved onto a fitted picture comes back where it was', () => {
  const shape: Operation = {
    kind: 'rectangle',
    mode: 'add',
    x: 100,
    y: 50,
    width: 200,
    height: 80,
  }
  for (const way of ['crop', 'pad', 'scale'] as const) {
    const fit = fitOf(odd, way, limits)
    const there = movedOperations([shape], fit, odd)
    const [back] = movedOperations(there, wayBack(odd, fit), fit.size)
    if (back?.kind !== 'rectangle') throw new Error('The shape is gone.')
    expect(Math.abs(back.x - shape.x)).toBeLessThan(0.2)
    expect(Math.abs(back.y - shape.y)).toBeLessThan(0.2)
    expect(Math.abs(back.width - shape.width)).toBeLessThan(0.2)
  }
})

describe('on the stage', () => {
  const standing = standingOf({ width: 512, height: 256 }, 'crop', limits)
  const placement = { left: 100, top: 50, scale: 0.5 }
  const frame = { top: 64, right: 0, bottom: 0, left: 128 }

  test('the frame lies about the picture', () => {
    const whole = frameBox(standing, frame, placement)
    expect(whole).toEqual({ left: 36, top: 18, width: 320, height: 160 })
    expect(frameBox(standing, null, placement)).toEqual({
      left: 100,
      top: 50,
      width: 256,
      height: 128,
    })
  })

  test('what is new is all but the picture', () => {
    const clip = outside(frameBox(standing, frame, placement), frameBox(standing, null, placement))
    expect(clip).toMatch(/^polygon\(evenodd, 0px 0px, 320px 0px/)
    expect(clip).toContain('64px 32px, 320px 32px, 320px 160px')
  })
})
