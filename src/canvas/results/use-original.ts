import { useEffect } from 'react'
import { hasKeys } from '../focus.ts'
import { useResults } from './results.ts'

const isWriting = (): boolean =>
  document.activeElement?.matches(
    'input:not([type=range], [type=checkbox]), textarea, [contenteditable]',
  ) ?? false

const put = (original: boolean): void => {
  if (useResults.getState().original !== original) useResults.setState({ original })
}

/** Shows the source for as long as the backslash is held, by its character or by its place. */
export function useOriginal(enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return
    const down = (event: globalThis.KeyboardEvent) => {
      const isKey = event.key === '\\' || event.code === 'Backslash'
      if (!isKey || event.ctrlKey || event.metaKey || event.altKey || isWriting() || !hasKeys())
        return
      event.preventDefault()
      put(true)
    }
    const up = (event: globalThis.KeyboardEvent) => {
      if (event.key === '\\' || event.code === 'Backslash') put(false)
    }
    const leave = () => put(false)
    addEventListener('keydown', down)
    addEventListener('keyup', up)
    addEventListener('blur', leave)
    return () => {
      removeEventListener('keydown', down)
      removeEventListener('keyup', up)
      removeEventListener('blur', leave)
      put(false)
    }
  }, [enabled])
}
