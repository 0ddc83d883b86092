import { create } from 'zustand'
import { persist } from 'zustand/middleware'

/** What this browser remembers about how its person likes to work. */
interface Settings {
  /** Flagged pictures are shown without being asked for. */
  revealNsfw: boolean
  onlyChanged: boolean
  /** Groups of the form by id; absent is folded. */
  unfolded: Record<string, boolean>
  galleryWidth: number
  galleryOpen: boolean
  set(change: Partial<Omit<Settings, 'set'>>): void
}

export const useSettings = create<Settings>()(
  persist(
    (set) => ({
      revealNsfw: false,
      onlyChanged: false,
      unfolded: {},
      galleryWidth: 300,
      galleryOpen: true,
      set: (change) => set(change),
    }),
    { name: 'playground.settings', version: 1 },
  ),
)
