import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { REMEMBERED, type Remembered, unremembered } from './remembered.ts'

interface Settings extends Remembered {
  set(change: Partial<Remembered>): void
}

export const useSettings = create<Settings>()(
  persist((set) => ({ ...unremembered, set: (change) => set(change) }), {
    name: REMEMBERED,
    version: 1,
  }),
)
