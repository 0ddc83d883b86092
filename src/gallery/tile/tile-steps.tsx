import { useVeiled } from '../../draft/revealed.ts'
import { usdText } from '../../models/price.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Picture } from '../picture.ts'
import type { NextStep, Slot } from '../slot.ts'

const labels: Record<NextStep | 'show', string> = {
  check: 'Check again',
  retry: 'Send again',
  cancel: 'Cancel',
  hide: 'Hide',
  show: 'Show',
}

type TileStepsProps = {
  picture: Picture
  slot: Slot
  reached: boolean
  onStep: (step: NextStep | 'show', picture: Picture) => void
}

/** What can be done from the tile itself: one word each, only where there is something to do. */
export function TileSteps({ picture, slot, reached, onStep }: TileStepsProps) {
  const veiled = useVeiled(picture.image) && slot.state === 'done'
  // While a picture is on its way, hiding it is in the menu: its place shows nothing but progress.
  const steps = veiled
    ? (['show'] as const)
    : slot.next
        .filter((step) => step !== 'hide' || slot.since === undefined)
        // What may be paid twice is asked for where there is room to say so.
        .slice(0, slot.state === 'inDoubt' ? 1 : 2)
  if (steps.length === 0) return null
  const { estimate, estimateRough } = picture.generation
  const priced = `${labels.retry} for ${usdText(estimate, estimateRough)}`
  return (
    <span
      className={
        veiled
          ? 'pointer-events-none absolute inset-0 flex items-center justify-center'
          : slot.since === undefined
            ? '@container pointer-events-none absolute inset-x-2 bottom-2 flex gap-1'
            : // Fourteen of them at once would be all that is read.
              'absolute bottom-7 left-2 opacity-0 touch:opacity-100 group-focus-within/card:opacity-100 group-hover/card:opacity-100'
      }
    >
      {steps.map((step, at) => (
        <button
          key={step}
          type="button"
          tabIndex={reached ? 0 : -1}
          onClick={() => onStep(step, picture)}
          {...(step === 'retry' && { 'aria-label': priced, title: priced })}
          className={classNames(
            'pointer-events-auto relative h-6 whitespace-nowrap rounded-sm px-1.5 text-small transition-colors touch:h-8 touch:before:absolute touch:before:-inset-x-0.5 touch:before:-inset-y-1.5',
            veiled
              ? 'bg-over text-over-ink hover:bg-black'
              : 'bg-raised text-ink ring-1 ring-line-strong ring-inset hover:bg-line',
            // In the least of tiles the second is in the menu alone.
            at > 0 && '@max-[108px]:hidden',
          )}
        >
          {labels[step]}
        </button>
      ))}
    </span>
  )
}
