import { useId } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { tip } from '../../ui/tooltip.tsx'
import { useFraming } from './framing.ts'
import type { Anchor } from './presets.ts'

const across = [
  { at: 0, word: 'left' },
  { at: 0.5, word: '' },
  { at: 1, word: 'right' },
] as const
const along = [
  { at: 0, word: 'Top' },
  { at: 0.5, word: '' },
  { at: 1, word: 'Bottom' },
] as const

const anchors: { anchor: Anchor; label: string }[] = along.flatMap((y) =>
  across.map((x) => {
    const words = [y.word, x.word].filter(Boolean).join(' ')
    const label = words === '' ? 'Centre' : words.charAt(0).toUpperCase() + words.slice(1)
    return { anchor: { x: x.at, y: y.at }, label }
  }),
)

/** Where the picture stands when a preset adds to it. One tab stop, arrows choose. */
export function AnchorPicker({ className }: { className?: string }) {
  const name = useId()
  const chosen = useFraming(({ anchor }) => anchor)
  return (
    <div
      role="radiogroup"
      aria-label="Where the picture stands"
      className={classNames('grid w-18 grid-cols-3 touch:w-33', className)}
    >
      {anchors.map(({ anchor, label }) => {
        const isChosen = anchor.x === chosen.x && anchor.y === chosen.y
        return (
          <label
            key={label}
            {...tip(`Picture at: ${label.toLowerCase()}`)}
            className="relative flex size-6 items-center justify-center rounded-sm hover:bg-hover has-focus-visible:outline-2 has-focus-visible:outline-focus touch:size-11"
          >
            <input
              type="radio"
              name={name}
              checked={isChosen}
              onChange={() => useFraming.setState({ anchor })}
              aria-label={label}
              className="absolute inset-0 m-0 size-full appearance-none outline-none"
            />
            <span
              aria-hidden
              className={
                isChosen
                  ? 'size-3 rounded-[2px] bg-accent-mark'
                  : 'size-1.5 rounded-full bg-line-strong'
              }
            />
          </label>
        )
      })}
    </div>
  )
}
