import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { pasted } from './incoming.ts'

/** Whether what has the focus takes pasted things itself: another pane, or a text field. */
const takesIt = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target !== document.body &&
  (!target.closest('[data-canvas]') || target.matches('input, textarea'))

/** A picture that is pasted while the canvas, or nothing, has the focus comes onto the canvas. */
export function usePaste(): void {
  const client = useQueryClient()
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const [file] = event.clipboardData?.files ?? []
      if (event.defaultPrevented || !file || takesIt(event.target)) return
      event.preventDefault()
      void pasted(client, file)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [client])
}
