import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { changeMask } from './change-mask.ts'
import { newDocument } from './document/document.ts'
import { newHistory } from './document/history.ts'
import { useCanvas } from './store.ts'

// What is said waits for a page.
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
beforeEach(() => {
  const source = { value: 'asset:a', width: 8, height: 8 }
  useCanvas.getState().restore(newHistory(newDocument(source)), null)
  useCanvas.getState().setOverlay({ shown: false })
})

test('whatever changes a hidden mask shows it, as no step of undo', () => {
  expect(changeMask({ kind: 'fill' })).toBe(true)
  expect(useCanvas.getState().overlay.shown).toBe(true)
  useCanvas.getState().setOverlay({ shown: false })
  useCanvas.getState().undo()
  expect(useCanvas.getState().history.now.operations).toEqual([])
  expect(useCanvas.getState().overlay.shown).toBe(false)
})

test('without a picture nothing is changed', () => {
  useCanvas.getState().close()
  expect(changeMask({ kind: 'fill' })).toBe(false)
  expect(useCanvas.getState().overlay.shown).toBe(false)
})
