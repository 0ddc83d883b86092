import { X } from 'lucide-react'
import { useState } from 'react'
import { useDraft } from '../draft/draft.ts'
import { findModel } from '../models/index.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { groupByReason } from './set-aside.ts'

/** What a switch of models could not carry over, and the way back. */
export function SetAsideNotice() {
  // The draft is written as one types; this line hears of its own part alone.
  const setAside = useDraft((state) => state.setAside)
  const stash = useDraft((state) => state.stash)
  const slug = useDraft((state) => state.slug)
  const { dismissSetAside, switchModel } = useDraft.getState()
  if (setAside.length === 0) return null
  const others = Object.keys(stash).filter((other) => other !== slug)
  const [back] = others
  const model = others.length === 1 && back ? findModel(back) : undefined
  return (
    <div role="status" className="mb-4 flex items-start gap-2 rounded-md bg-hover py-2 pr-1 pl-3">
      <div className="flex min-w-0 flex-1 flex-col gap-1 text-small">
        {groupByReason(setAside).map(({ reason, labels }) => (
          <p key={reason} className="text-muted">
            <Labels labels={labels} /> set aside: {reason}
          </p>
        ))}
        {model && (
          <Button
            variant="link"
            className="min-h-6! self-start p-0! text-ink! text-small underline"
            onClick={() => switchModel(model.slug)}
          >
            Restore by going back to {model.shortName}
          </Button>
        )}
      </div>
      <IconButton
        label="Dismiss"
        size="sm"
        className="size-6! touch:size-target!"
        onClick={dismissSetAside}
      >
        <X size={13} />
      </IconButton>
    </div>
  )
}

/** More of them would push the prompt out of sight. */
const SHOWN = 5

function Labels({ labels }: { labels: readonly string[] }) {
  const [all, setAll] = useState(labels.length <= SHOWN + 1)
  return (
    <>
      <span className="text-ink">{(all ? labels : labels.slice(0, SHOWN)).join(', ')}</span>
      {!all && (
        <>
          {' and '}
          <Button
            variant="link"
            className="inline! min-h-0! p-0! text-ink! underline"
            onClick={() => setAll(true)}
          >
            {labels.length - SHOWN} more
          </Button>
        </>
      )}
    </>
  )
}
