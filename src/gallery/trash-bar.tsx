import { useState } from 'react'
import { useEmptyTrash } from '../api/trash.ts'
import { TRASH_DAYS } from '../contract/trash.ts'
import { Button } from '../ui/button.tsx'
import { toast } from '../ui/toast.ts'

const plural = (count: number): string => (count === 1 ? '1 picture' : `${count} pictures`)

/** What stands above the trash: how long it is kept, and the way to empty it. Asks once: no undo. */
export function TrashBar({ total }: { total: number }) {
  const [asking, setAsking] = useState(false)
  const { mutateAsync, isPending } = useEmptyTrash()
  // The trash may be seen empty, and this be gone, before the answer is here.
  const empty = () =>
    mutateAsync()
      .then(
        ({ deleted, kept }) =>
          toast({
            title: `${plural(deleted)} deleted for good`,
            ...(kept > 0 && { description: `${plural(kept)} still under way stay.` }),
          }),
        (error: Error) =>
          toast({ tone: 'error', title: 'Not all was deleted', description: error.message }),
      )
      .finally(() => setAsking(false))
  if (!asking) {
    return (
      <div className="flex min-h-8 items-center gap-2 px-3.5 text-muted text-small">
        <span className="min-w-0 flex-1">Kept for {TRASH_DAYS} days</span>
        <Button size="sm" variant="ghost" className="-mr-2" onClick={() => setAsking(true)}>
          Empty now
        </Button>
      </div>
    )
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings a border and a legend's layout.
    <div
      role="group"
      aria-label="Empty the trash"
      className="flex min-h-8 items-center gap-1 px-3.5 text-small"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setAsking(false)
      }}
    >
      <span className="min-w-0 flex-1">No way back.</span>
      <Button size="sm" variant="ghost" onClick={() => setAsking(false)}>
        Keep
      </Button>
      <Button size="sm" variant="danger" autoFocus busy={isPending} onClick={() => void empty()}>
        Delete {plural(total)}
      </Button>
    </div>
  )
}
