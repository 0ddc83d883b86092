import { expect, test } from 'vitest'
import type { Handle } from './frame.ts'
import { keyStep } from './key-step.ts'

const press = (handle: Handle, key: string, shiftKey = false) => keyStep({ key, shiftKey }, handle)

test.each<[Handle, string, { x: number; y: number }]>([
  ['left', 'ArrowLeft', { x: -1, y: 0 }],
  ['left', 'ArrowUp', { x: -1, y: 0 }],
  ['right', 'ArrowLeft', { x: -1, y: 0 }],
  ['right', 'ArrowUp', { x: 1, y: 0 }],
  ['top', 'ArrowUp', { x: 0, y: -1 }],
  ['top', 'ArrowRight', { x: 0, y: -1 }],
  ['bottom', 'ArrowDown', { x: 0, y: 1 }],
  ['bottom', 'ArrowLeft', { x: 0, y: -1 }],
  ['top-left', 'ArrowDown', { x: 0, y: 1 }],
])('%s takes %s', (handle, key, steps) => {
  expect(press(handle, key)).toEqual(steps)
})

test('Shift makes it four, other keys are left alone', () => {
  expect(press('bottom-right', 'ArrowRight', true)).toEqual({ x: 4, y: 0 })
  expect(press('right', 'Enter')).toBeUndefined()
})
