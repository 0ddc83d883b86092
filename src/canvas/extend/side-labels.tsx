import { NumberInput } from '../../ui/number-input.tsx'
import { sideWord } from './frame-words.ts'
import { SIDES, type Side } from './limits.ts'
import type { LiveFrame } from './use-frame.ts'
import { useSideNumber } from './use-side-number.ts'

const places: Record<Side, string> = {
  top: 'top-3 left-1/2 -translate-x-1/2',
  bottom: 'bottom-3 left-1/2 -translate-x-1/2',
  left: 'left-3 top-1/2 -translate-y-1/2',
  right: 'right-3 top-1/2 -translate-y-1/2',
}

/** What each side adds, to be read and written at the side itself. */
export const SideLabels = ({ live }: { live: LiveFrame }) =>
  SIDES.map((side) => <SideLabel key={side} live={live} side={side} />)

function SideLabel({ live, side }: { live: LiveFrame; side: Side }) {
  const { refusal, box, repair: _, ...number } = useSideNumber(live, side)
  return (
    <NumberInput
      key={box}
      {...number}
      bare
      unit="px"
      aria-label={`${sideWord(side)} on the picture`}
      aria-invalid={refusal !== null || undefined}
      title={refusal?.message}
      className={`pointer-events-auto! absolute! w-14 rounded-sm bg-over! text-over-ink text-small [&>span]:text-over-ink [&_input]:px-0! group-data-small/box:hidden ${places[side]}`}
    />
  )
}
