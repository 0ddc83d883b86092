import { lazy, Suspense } from 'react'
import { Elapsed } from '../../ui/elapsed.tsx'
import type { Slot } from '../slot.ts'

const QueuePlace = lazy(() =>
  import('./queue-place.tsx').then((module) => ({ default: module.QueuePlace })),
)

/** A result that is not here: how far it came, or why it will not come. */
export function TileWaiting({ slot, id }: { slot: Slot; id: string }) {
  if (slot.since !== undefined) {
    return (
      <>
        {slot.state === 'queued' && (
          <span className="absolute inset-x-2 top-10 line-clamp-3 text-muted text-small">
            {slot.cause ?? (
              <Suspense>
                <QueuePlace id={id} />
              </Suspense>
            )}
          </span>
        )}
        <span className="absolute bottom-1 left-1 rounded-sm bg-over px-1 text-over-ink text-small">
          {slot.word} · <Elapsed since={slot.since} />
        </span>
      </>
    )
  }
  return (
    <span className="absolute inset-0 flex flex-col p-2 text-small">
      <span className={slot.state === 'failed' ? 'text-danger' : 'text-muted'}>{slot.word}</span>
      <span
        className={
          // In doubt, two steps stand below it.
          slot.state === 'failed'
            ? 'mt-0.5 line-clamp-3 text-muted'
            : 'mt-0.5 line-clamp-2 text-muted'
        }
      >
        {slot.cause}
      </span>
    </span>
  )
}
