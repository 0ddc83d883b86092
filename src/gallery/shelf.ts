import { create } from 'zustand'
import type { GenerationQuery } from '../contract/generation.ts'
import type { Shelf } from './picture.ts'

/** What of the gallery is shown; the grid and the walk from picture to picture both read it. */
interface ShelfState {
  shelf: Shelf
  /** Words of a prompt, a seed's digits, a model's name or AIR. */
  words: string
  /** Slug; null is every model. */
  model: string | null
  set(change: Partial<Omit<ShelfState, 'set'>>): void
}

export const useShelf = create<ShelfState>()((set) => ({
  shelf: 'all',
  words: '',
  model: null,
  set: (change) => set(change),
}))

/** Only what is set stands in the query, so that the unfiltered list has one name everywhere. */
export const toQuery = ({
  shelf,
  words,
  model,
}: Pick<ShelfState, 'shelf' | 'words' | 'model'>): GenerationQuery => ({
  ...(words.trim() !== '' && { q: words.trim() }),
  ...(model !== null && { model }),
  ...(shelf === 'starred' && { starred: '1' }),
  ...(shelf === 'trash' && { trash: '1' }),
})
