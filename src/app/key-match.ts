export type KeyPress = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'
>

/** Where a sign sits on the US keyboard, for layouts that need Shift or AltGr to type it. */
const physical: Record<string, string> = {
  '[': 'BracketLeft',
  ']': 'BracketRight',
  '\\': 'Backslash',
  '/': 'Slash',
  '.': 'Period',
}

const isSign = (key: string) => /^[^\p{L}\p{N}]$/u.test(key)

/**
 * Whether a key press is the combination, such as `Mod+Shift+Enter`, `K`, `?` or `Shift+1`.
 * A sign matches by what is typed, whatever it takes to type it, else by its place; a letter by
 * what is typed, else, on a layout without Latin letters, by its place; a digit by its place.
 */
export function matchesKeys(keys: string, press: KeyPress, mac: boolean): boolean {
  const parts = keys.split('+')
  const key = parts.at(-1) ?? ''
  const wants = (name: string) => parts.slice(0, -1).includes(name)
  const [ctrl, meta] = mac ? [wants('Ctrl'), wants('Mod')] : [wants('Mod') || wants('Ctrl'), false]
  if (press.ctrlKey !== ctrl || press.metaKey !== meta) return false

  if (isSign(key)) {
    if (press.key === key) return true
    return (
      press.code === physical[key] &&
      press.shiftKey === wants('Shift') &&
      press.altKey === wants('Alt') &&
      !isSign(press.key)
    )
  }
  if (press.shiftKey !== wants('Shift') || press.altKey !== wants('Alt')) return false
  if (/^\d$/.test(key)) return press.code === `Digit${key}` || press.code === `Numpad${key}`
  if (/^[a-z]$/i.test(key)) {
    if (/^[a-z]$/i.test(press.key)) return press.key.toLowerCase() === key.toLowerCase()
    return press.code === `Key${key.toUpperCase()}`
  }
  return press.key === key
}
