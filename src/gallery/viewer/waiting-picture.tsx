import type { SlotState } from '../../contract/slot-state.ts'
import { usdText } from '../../models/price.ts'
import { Button } from '../../ui/button.tsx'
import { Elapsed } from '../../ui/elapsed.tsx'
import type { Picture } from '../picture.ts'
import { sizeOf } from '../size-of.ts'
import { toSlot } from '../slot.ts'
import { takeAll } from '../take.ts'
import { QueuePlace } from '../tile/queue-place.tsx'
import type { PictureChanges } from '../use-picture-changes.ts'

const promises: Partial<Record<SlotState, string>> = {
  queued: 'It waits its turn here. Nothing was sent yet, so cancelling is free.',
  sending: 'The request is on its way to the service.',
  sent: 'The service is working on it. It will be billed even when you hide it.',
  receiving: 'The picture is made and is being fetched.',
}

/** Where the picture will be, at the size it will have there. */
const Place = ({ width, height }: { width: number; height: number }) => (
  <span
    aria-hidden
    className="-z-1 absolute inset-4 flex items-center justify-center [container-type:size] max-md:inset-0"
  >
    <span
      className="stripes opacity-50"
      style={{
        width: `min(100cqw, ${(100 * width) / height}cqh, ${width}px)`,
        aspectRatio: `${width} / ${height}`,
      }}
    />
  </span>
)

/** A place without a picture, on the stage: what happens, why, what it cost, what to do. */
export function WaitingPicture({
  picture,
  changes,
}: {
  picture: Picture
  changes: PictureChanges
}) {
  const slot = toSlot(picture)
  const { estimate, estimateRough } = picture.generation
  const moving = slot.since !== undefined
  return (
    <div
      role="status"
      className="isolate absolute inset-0 flex flex-col items-center justify-center gap-1 p-6 text-center"
    >
      {moving && <Place {...sizeOf(picture)} />}
      <h2 className="font-semibold text-title first-letter:uppercase">
        {slot.word}
        {slot.since !== undefined && (
          <span className="font-normal text-muted">
            {' · '}
            <Elapsed since={slot.since} />
          </span>
        )}
      </h2>
      {slot.state === 'queued' && (
        <p>
          <QueuePlace id={picture.generation.id} />
        </p>
      )}
      <p className="max-w-100 text-balance text-muted">
        {slot.cause ?? promises[slot.state]} {slot.money}
      </p>
      <div className="mt-3 flex flex-wrap justify-center gap-2">
        {slot.next.includes('check') && (
          <Button onClick={() => changes.check(picture)}>Check again</Button>
        )}
        {slot.next.includes('retry') && (
          <Button onClick={() => changes.retry(picture)}>
            {slot.state === 'inDoubt' ? 'Submit anew' : 'Send again'} for{' '}
            {usdText(estimate, estimateRough)}
          </Button>
        )}
        {slot.next.includes('retry') && (
          <Button onClick={() => takeAll(picture)}>Change its settings</Button>
        )}
        {slot.next.includes('cancel') && (
          <Button onClick={() => changes.cancel(picture)}>Cancel</Button>
        )}
        {slot.next.includes('hide') && <Button onClick={() => changes.trash(picture)}>Hide</Button>}
      </div>
    </div>
  )
}
