import { useUndoWords } from './undo-words.ts'

/** What was undone, for a moment, over the end of the form. */
export function UndoLine() {
  const words = useUndoWords((state) => state.words)
  return (
    <p
      role="status"
      aria-label="Undo"
      className="pointer-events-none absolute inset-x-4 bottom-full z-1 mb-2 w-fit max-w-full truncate rounded-md bg-raised px-2.5 py-1.5 text-small shadow-raised empty:invisible"
    >
      {words}
    </p>
  )
}
