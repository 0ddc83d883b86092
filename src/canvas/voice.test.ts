import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { say, sayFirst } from './voice.ts'

const line = { textContent: '' }

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('document', { querySelector: () => line })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('of words that follow each other fast the last are said', () => {
  say('Brush 20 px')
  say('Brush 22 px')
  vi.runAllTimers()
  expect(line.textContent).toBe('Brush 22 px')
})

test('what comes first is said with what follows it, and once', () => {
  sayFirst('Mask shown')
  say('Pressed at 4, 8 px')
  vi.runAllTimers()
  expect(line.textContent).toBe('Mask shown. Pressed at 4, 8 px')
  say('Brush')
  vi.runAllTimers()
  expect(line.textContent).toBe('Brush')
  sayFirst('Mask shown')
  vi.runAllTimers()
  expect(line.textContent).toBe('Mask shown')
})
