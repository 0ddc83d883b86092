const mac: Record<string, string> = {
  Mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Ctrl: '⌃',
  Enter: '↵',
  Escape: 'Esc',
}
const other: Record<string, string> = { Mod: 'Ctrl', Escape: 'Esc' }
const both: Record<string, string> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: 'Del',
}

/** `Mod+Shift+Enter` as the names on the person's own keys. */
export function keyLabels(keys: string, isMac: boolean): string[] {
  const names = isMac ? mac : other
  // A plus that ends the name is the key itself.
  return keys.split(/\+(?=.)/).map((key) => names[key] ?? both[key] ?? key)
}

/** Whether this computer's command key is ⌘. */
export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)
