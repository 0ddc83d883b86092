import { create } from 'zustand'
import { THEME } from './early/theme.ts'

type Theme = 'system' | 'light' | 'dark'

const remembered = (): Theme => {
  const { theme } = document.documentElement.dataset
  return theme === 'light' || theme === 'dark' ? theme : 'system'
}

export const useTheme = create<{ theme: Theme; setTheme: (theme: Theme) => void }>()((set) => ({
  theme: remembered(),
  setTheme: (theme) => {
    if (theme === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = theme
    try {
      if (theme === 'system') localStorage.removeItem(THEME)
      else localStorage.setItem(THEME, theme)
    } catch {
      // A forbidden storage costs the memory of the choice, not the choice.
    }
    set({ theme })
  },
}))

export const themes: { value: Theme; label: string }[] = [
  { value: 'system', label: 'Follow the system' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]
