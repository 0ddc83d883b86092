import { expect, it } from 'vitest'
import { isNotched, wheelFactor } from './wheel.ts'

it('tells a wheel from a trackpad', () => {
  expect(isNotched({ deltaX: 0, deltaY: 100, deltaMode: 0, wheelDeltaY: -120 })).toBe(true)
  expect(isNotched({ deltaX: 0, deltaY: 3, deltaMode: 1 })).toBe(true)
  expect(isNotched({ deltaX: 0, deltaY: 4, deltaMode: 0, wheelDeltaY: -12 })).toBe(false)
  expect(isNotched({ deltaX: 3, deltaY: 40, deltaMode: 0, wheelDeltaY: -120 })).toBe(false)
  expect(wheelFactor({ deltaX: 0, deltaY: -100, deltaMode: 0, wheelDeltaY: 120 })).toBeCloseTo(1.2)
  expect(wheelFactor({ deltaX: 0, deltaY: 10, deltaMode: 0, wheelDeltaY: -30 })).toBeLessThan(1)
})
