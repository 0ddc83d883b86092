import { afterEach, expect, it, vi } from 'vitest'
import { remember, remembered } from './remembered.ts'

const firstDay = {
  revealNsfw: false,
  onlyChanged: false,
  unfolded: {},
  galleryWidth: 320,
  galleryOpen: true,
}

function storage(text: string | null) {
  const kept = { text }
  vi.stubGlobal('localStorage', {
    getItem: () => kept.text,
    setItem: (_: string, value: string) => {
      kept.text = value
    },
  })
  return kept
}

afterEach(() => vi.unstubAllGlobals())

it('reads what was kept, and the first day for what was not', () => {
  storage('{"state":{"galleryWidth":410,"galleryOpen":false},"version":1}')
  expect(remembered()).toEqual({ ...firstDay, galleryWidth: 410, galleryOpen: false })
})

it('begins as on the first day without a memory, with a damaged and with a forbidden one', () => {
  for (const text of [null, '', '{', 'null', '"', '[]']) {
    storage(text)
    expect(remembered(), String(text)).toEqual(firstDay)
  }
  vi.stubGlobal('localStorage', undefined)
  expect(remembered()).toEqual(firstDay)
  expect(() => remember(firstDay)).not.toThrow()
})

it('keeps every change for the next page', async () => {
  const kept = storage(null)
  vi.resetModules()
  const { useSettings } = await import('./settings.ts')
  useSettings.getState().set({ galleryOpen: false })
  expect(JSON.parse(kept.text ?? '')).toEqual({
    state: { ...firstDay, galleryOpen: false },
    version: 1,
  })
  expect(remembered().galleryOpen).toBe(false)
})
