import { lazy, Suspense } from 'react'
import { usdText } from '../../models/price.ts'
import { classNames } from '../../ui/class-names.ts'
import { Elapsed } from '../../ui/elapsed.tsx'
import type { Picture } from '../picture.ts'
import { promptOf } from '../prompt.ts'
import type { Slot } from '../slot.ts'

const QueuePlace = lazy(() =>
  import('./queue-place.tsx').then((module) => ({ default: module.QueuePlace })),
)

/** A result that is not here: how far it came, or why it will not come, and what it cost. */
export function TileWaiting({ slot, picture: { generation } }: { slot: Slot; picture: Picture }) {
  const { estimate, estimateRough } = generation
  return (
    <span className="@container absolute inset-0 flex flex-col gap-0.5 p-2 text-muted text-small">
      {slot.since !== undefined ? (
        <>
          {/* The tile is called by its prompt already. */}
          <span aria-hidden={!slot.cause} className="line-clamp-2">
            {slot.cause ?? promptOf(generation)}
          </span>
          {slot.state === 'queued' && !slot.cause && (
            <span className="sr-only">
              <Suspense>
                <QueuePlace id={generation.id} />
              </Suspense>
            </span>
          )}
          <span className="mt-auto truncate">
            {slot.word} · <Elapsed since={slot.since} />
          </span>
        </>
      ) : (
        <>
          <span className={slot.state === 'failed' ? 'text-danger' : ''}>{slot.word}</span>
          {/* As much as stands above the buttons; in the least of tiles, what is paid. */}
          <span
            className={classNames(
              '@max-[108px]:sr-only',
              slot.money ? 'line-clamp-2 @min-[150px]:line-clamp-3' : 'line-clamp-3',
            )}
          >
            {slot.cause}
          </span>
          <span>
            <span className="@max-[84px]:sr-only">{slot.money}</span>{' '}
            {slot.next[0] === 'retry' && (
              <span className="inline-block">Again for {usdText(estimate, estimateRough)}.</span>
            )}
          </span>
        </>
      )}
    </span>
  )
}
