import { create } from 'zustand'

/** What the last undo said; it outlives the form, which an undo may bring back. */
export const useUndoWords = create<{ words: string }>()(() => ({ words: '' }))

const SHOWN_MS = 5000
let hide: number | undefined

export function sayUndone(words: string): void {
  window.clearTimeout(hide)
  useUndoWords.setState({ words })
  hide = window.setTimeout(() => useUndoWords.setState({ words: '' }), SHOWN_MS)
}
