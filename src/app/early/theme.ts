export const THEME = 'theme'

/** A remembered theme never flashes the other one. */
export function showTheme(): void {
  try {
    const theme = localStorage.getItem(THEME)
    if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme
  } catch {
    // Storage is blocked: follow the system.
  }
}
