import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { NumberInput } from '../../ui/number-input.tsx'
import { changeMask } from '../change-mask.ts'

const acts = [
  { kind: 'grow', label: 'Grow', help: 'Moves the mask’s edge outwards' },
  { kind: 'shrink', label: 'Shrink', help: 'Moves the mask’s edge inwards' },
  { kind: 'feather', label: 'Feather', help: 'Softens the mask’s edge on either side' },
] as const

/** Farther than this is a mistake in typing, px of the source. */
const FARTHEST = 500
const START = 8

/** Moves or softens the edge of the mask by so many pixels. */
export function MaskEdge({ isEmpty }: { isEmpty: boolean }) {
  const [by, setBy] = useState(START)
  return (
    <div className="flex flex-col gap-1">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the number's box is inside. */}
      <label className="flex items-center justify-between gap-2">
        <span className="text-muted">Change edge by</span>
        <NumberInput
          value={by}
          onChange={(typed) => setBy(Math.min(FARTHEST, Math.max(1, Math.round(typed ?? START))))}
          min={1}
          max={FARTHEST}
          unit="px"
          className="w-20"
        />
      </label>
      <div className="flex gap-1">
        {acts.map(({ kind, label, help }) => (
          <Button
            key={kind}
            size="sm"
            title={help}
            disabled={isEmpty}
            onClick={() => changeMask({ kind, by })}
            className="grow touch:h-target"
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  )
}
