import { Button } from './button.tsx'

/** What was just taken away, with the way back: in a dialog, where a toast is out of reach. */
export function UndoLine({ text, onUndo }: { text: string; onUndo: () => void }) {
  return (
    <p
      role="status"
      className="mb-2 flex items-center gap-2 rounded-md bg-hover px-3 py-0.5 text-muted"
    >
      <span className="min-w-0 flex-1 truncate">{text}</span>
      <Button variant="link" className="text-ink! underline" onClick={onUndo}>
        Undo
      </Button>
    </p>
  )
}
