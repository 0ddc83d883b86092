import { ImageIcon } from 'lucide-react'
import type { SizePair } from '../../models/model.ts'
import { closestSize } from '../../models/size-pair.ts'
import { Button } from '../../ui/button.tsx'
import type { Size } from './ratio.ts'
import { SizeChip } from './size-chip.tsx'
import { useReferenceSize } from './use-reference-size.ts'

interface PairSizeProps {
  sizes: readonly SizePair[]
  size: Size | null
  onChange: (size: Size | null) => void
}

/** One of the sizes a model works at, or none: it then follows its reference. */
export function PairSize({ sizes, size, onChange }: PairSizeProps) {
  const reference = useReferenceSize()
  const closest = reference && closestSize(sizes, reference)
  const isChosen = (pair: Size) => size?.width === pair.width && size.height === pair.height
  return (
    <div className="flex flex-col gap-2">
      <div className="grid grid-cols-6 gap-1">
        {sizes.map((pair) => (
          <SizeChip
            key={`${pair.width}×${pair.height}`}
            label={pair.ratio.replace('~', '')}
            size={pair}
            hint={`${pair.ratio.replace('~', 'about ')}, ${pair.width} × ${pair.height} px`}
            chosen={isChosen(pair)}
            onChoose={() => onChange({ width: pair.width, height: pair.height })}
          />
        ))}
        <SizeChip
          label="Follow"
          hint="Follow the reference: no size is sent"
          chosen={size === null}
          onChoose={() => onChange(null)}
        >
          <ImageIcon size={16} />
        </SizeChip>
      </div>
      {closest && !isChosen(closest) && (
        <Button
          variant="link"
          className="-ml-0.5 self-start"
          onClick={() => onChange({ width: closest.width, height: closest.height })}
        >
          Closest to my reference: {closest.width} × {closest.height}
        </Button>
      )}
    </div>
  )
}
