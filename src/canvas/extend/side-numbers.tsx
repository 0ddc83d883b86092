import { FieldMessage } from '../../ui/field-message.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { AnchorPicker } from './anchor-picker.tsx'
import { sideWord } from './frame-words.ts'
import { SIDES, type Side } from './limits.ts'
import type { LiveFrame } from './use-frame.ts'
import { useSideNumber } from './use-side-number.ts'

const cells: Record<Side, string> = {
  top: 'col-start-2 row-start-1',
  right: 'col-start-3 row-start-2',
  bottom: 'col-start-2 row-start-3',
  left: 'col-start-1 row-start-2',
}

/** Four numbers about the picture, as they lie on the stage; the anchor in their middle. */
export function SideNumbers({ live }: { live: LiveFrame }) {
  const numbers = {
    top: useSideNumber(live, 'top'),
    right: useSideNumber(live, 'right'),
    bottom: useSideNumber(live, 'bottom'),
    left: useSideNumber(live, 'left'),
  }
  return (
    <div className="flex flex-col gap-1">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is no grid in every browser. */}
      <div
        role="group"
        aria-label="Pixels added at each side"
        className="grid grid-cols-3 items-center gap-2"
      >
        {SIDES.map((side) => {
          const { refusal, box, repair: _, ...number } = numbers[side]
          return (
            <div key={side} className={`flex min-w-0 flex-col ${cells[side]}`}>
              <label htmlFor={`extend-${side}`} className="text-center text-faint text-small">
                {sideWord(side)}
              </label>
              <NumberInput
                key={box}
                id={`extend-${side}`}
                {...number}
                aria-invalid={refusal !== null || undefined}
                aria-describedby="extend-refusals"
                className="[&_input]:text-center"
              />
            </div>
          )
        })}
        <AnchorPicker className="col-start-2 row-start-2 justify-self-center" />
      </div>
      <div id="extend-refusals" aria-live="polite" className="flex flex-col gap-1 empty:hidden">
        {SIDES.map((side) => {
          const { refusal, repair } = numbers[side]
          if (!refusal) return null
          return (
            <FieldMessage
              key={side}
              severity="error"
              message={`${sideWord(side)}: ${refusal.message}`}
              repair={{
                label: `Use ${refusal.nearest}`,
                onRepair: () => {
                  repair()
                  requestAnimationFrame(() => document.getElementById(`extend-${side}`)?.focus())
                },
              }}
            />
          )
        })}
      </div>
    </div>
  )
}
