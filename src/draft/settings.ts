import { create } from 'zustand'
import { type Remembered, remember, remembered } from './remembered.ts'

interface Settings extends Remembered {
  set(change: Partial<Remembered>): void
}

export const useSettings = create<Settings>()((set) => ({
  ...remembered(),
  set: (change) => set(change),
}))

useSettings.subscribe(({ set, ...state }) => remember(state))
