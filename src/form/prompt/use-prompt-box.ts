import { useEffect, useRef } from 'react'

/** The prompt's text box, found by its id: the tools come later than it does. */
export const findBox = (id: string): HTMLTextAreaElement | null => {
  const box = document.getElementById(id)
  return box instanceof HTMLTextAreaElement ? box : null
}

/** Hears keys of the prompt's box before the page's own shortcuts do. */
export function useBoxKeys(
  id: string,
  onKey: (event: KeyboardEvent, box: HTMLTextAreaElement) => void,
): void {
  const latest = useRef(onKey)
  useEffect(() => {
    latest.current = onKey
  })
  useEffect(() => {
    const box = findBox(id)
    if (!box) return
    const hear = (event: KeyboardEvent) => {
      // 229: Safari's last key of an IME composition, which it reports as no longer composing.
      if (event.isComposing || event.keyCode === 229) return
      latest.current(event, box)
    }
    box.addEventListener('keydown', hear)
    return () => box.removeEventListener('keydown', hear)
  }, [id])
}

/** Up or down with exactly one modifier: 1 is up. */
export function verticalKey(event: KeyboardEvent, modifier: 'Alt' | 'Mod'): 1 | -1 | 0 {
  const { altKey, ctrlKey, metaKey, shiftKey, key } = event
  const mod = ctrlKey || metaKey
  if (shiftKey || (modifier === 'Alt' ? !altKey || mod : !mod || altKey)) return 0
  return key === 'ArrowUp' ? 1 : key === 'ArrowDown' ? -1 : 0
}
