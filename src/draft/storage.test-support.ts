import { vi } from 'vitest'

/** This tab's browser: its local storage, which can be full, and the other tabs that write to it. */
export function stubStorage(entries: Record<string, string> = {}) {
  const kept = new Map(Object.entries(entries))
  const heard: ((event: { key: string }) => void)[] = []
  let isFull = false
  const setItem = (name: string, text: string) => {
    if (isFull) throw new Error('QuotaExceededError')
    kept.set(name, text)
  }
  vi.stubGlobal('localStorage', { getItem: (name: string) => kept.get(name) ?? null, setItem })
  vi.stubGlobal('addEventListener', (_: 'storage', hear: (event: { key: string }) => void) =>
    heard.push(hear),
  )
  // What is kept is read when a store is made.
  vi.resetModules()
  return {
    kept,
    fill: () => {
      isFull = true
    },
    writeElsewhere: (name: string, text: string) => {
      kept.set(name, text)
      for (const hear of heard) hear({ key: name })
    },
  }
}
