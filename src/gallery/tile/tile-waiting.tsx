import { Elapsed } from '../../ui/elapsed.tsx'
import type { Slot } from '../slot.ts'

/** A result that is not here: how far it came, or why it will not come. */
export function TileWaiting({ slot }: { slot: Slot }) {
  if (slot.since !== undefined) {
    return (
      <>
        {slot.cause && (
          <span className="absolute inset-x-2 top-8 line-clamp-3 text-muted text-small">
            {slot.cause}
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
      <span className="mt-0.5 line-clamp-3 text-muted">{slot.cause}</span>
    </span>
  )
}
