import { type RefObject, useEffect, useRef } from 'react'
import { useAsk } from './ask/context.ts'
import { connectFocus, findField } from './focus-field.ts'

/** How long a field is waited for: what is folded may have to be loaded first. */
const FRAMES = 20

/** Offers the way to any field: clears what hides it, opens what folds it, then hands it over. */
export function useFocus(
  root: RefObject<HTMLElement | null>,
  showAll: () => void,
  narrowed: boolean,
): void {
  const { revealer } = useAsk()
  const latest = useRef({ showAll, narrowed })
  useEffect(() => {
    latest.current = { showAll, narrowed }
  })
  useEffect(
    () =>
      connectFocus((path, then) => {
        const isThere = root.current?.querySelector(`[data-field="${CSS.escape(path)}"]`)
        if (latest.current.narrowed && !isThere) latest.current.showAll()
        reach(path, FRAMES)
        function reach(wanted: string, tries: number) {
          revealer.reveal(wanted)
          // Folds inside folds are mounted one frame after the other.
          requestAnimationFrame(() => {
            const field = root.current && findField(root.current, wanted)
            if (field && (tries === 0 || field.dataset.field === wanted)) then(field, wanted)
            else if (tries > 0) reach(wanted, tries - 1)
          })
        }
      }),
    [revealer, root],
  )
}
