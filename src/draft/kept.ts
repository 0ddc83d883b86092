/** What this browser keeps under a name, unchecked; null where nothing is, or it is forbidden or damaged. */
export function readKept(name: string): Record<string, unknown> | null {
  try {
    return JSON.parse(localStorage.getItem(name) ?? '{}').state
  } catch {
    return null
  }
}

/** False where storage is full or forbidden: what stood there stays. */
export function writeKept(name: string, state: object): boolean {
  try {
    // People have what was kept in this form: it stays readable.
    localStorage.setItem(name, JSON.stringify({ state, version: 1 }))
    return true
  } catch {
    return false
  }
}
