import { Info, X } from 'lucide-react'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { focusPicture } from './focus.ts'
import { useStanding } from './standing.ts'
import { useCanvas } from './store.ts'

/** What happened to the mask that its person should know, until it is dismissed. */
export function Notices() {
  const notices = useStanding((standing) => standing.notices)
  const dismiss = useStanding((standing) => standing.dismiss)
  // Who paints anew has answered; the offer stays beside the mask.
  const isPainted = useCanvas(({ history }) => history.now.operations.length > 0)
  return (
    <div role="status" aria-label="About this canvas" className="shrink-0">
      {notices
        .filter(({ kind }) => kind !== 'earlier' || !isPainted)
        .map(({ kind, words, offer }) => (
          <div
            key={kind}
            className="flex items-start gap-2 border-line border-b bg-pane py-1.5 pr-1.5 pl-3 text-small"
          >
            <Info aria-hidden size={14} className="mt-1.25 shrink-0 text-faint" />
            <div className="flex min-h-6 min-w-0 flex-1 flex-wrap items-center gap-x-2">
              <p className="text-balance">{words}</p>
              {offer && (
                <Button
                  variant="link"
                  className="p-0! text-ink! text-small underline"
                  onClick={() => {
                    offer.run()
                    dismiss(kind)
                    requestAnimationFrame(focusPicture)
                  }}
                >
                  {offer.label}
                </Button>
              )}
            </div>
            <IconButton label="Dismiss" size="sm" onClick={() => dismiss(kind)} className="size-6!">
              <X size={13} />
            </IconButton>
          </div>
        ))}
    </div>
  )
}
