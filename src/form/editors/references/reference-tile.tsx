import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import type { SizePair } from '../../../models/model.ts'
import { Chip } from '../../../ui/chip.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { tip } from '../../../ui/tooltip.tsx'
import type { Size } from '../../size/ratio.ts'
import { type Crop, cropText } from './crop.ts'
import { mentionOf } from './mention.ts'
import { ReferencePicture } from './reference-picture.tsx'
import { PLACE } from './use-drag-order.ts'

interface ReferenceTileProps {
  value: string
  index: number
  count: number
  label: string
  size: Size | undefined
  crop: Crop | null
  /** The model's size closest to it, where that is not the chosen one. */
  closest: SizePair | undefined
  dragged: boolean
  onPointerDown: (event: PointerEvent) => void
  onMove: (to: number) => void
  onRemove: () => void
  onMention: () => void
  onSize: (size: SizePair) => void
}

const steps: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }

/** One reference: its number, how it is spoken of, and what the chosen size makes of it. */
export function ReferenceTile(props: ReferenceTileProps) {
  const { value, index, count, label, size, crop, closest, dragged } = props
  const name = `${label} ${index + 1}`
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const by = steps[event.key]
    if (event.key === 'Delete' || event.key === 'Backspace') return props.onRemove()
    if (!event.altKey || by === undefined) return
    event.preventDefault()
    const button = event.currentTarget
    props.onMove(index + by)
    // The tile keeps its element when it moves, and so the focus; some browsers drop it.
    requestAnimationFrame(() => button.focus())
  }
  return (
    <li
      {...{ [PLACE]: index }}
      className={classNames(
        'group relative flex min-w-0 flex-col gap-1',
        dragged && 'opacity-60 outline-2 outline-accent-mark outline-offset-2',
      )}
    >
      <button
        type="button"
        aria-label={`${name} of ${count}${crop ? `, ${cropText(crop)}` : ''}`}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
        onKeyDown={onKeyDown}
        onPointerDown={props.onPointerDown}
        className={classNames('rounded-sm', count > 1 && 'cursor-grab active:cursor-grabbing')}
      >
        <ReferencePicture value={value} size={size} crop={crop} />
      </button>
      <span
        aria-hidden
        className="pointer-events-none absolute top-1 left-1 rounded-sm bg-over px-1.5 text-over-ink text-small"
      >
        {index + 1}
      </span>
      <Small
        label={`Remove ${name}`}
        onClick={props.onRemove}
        // Its target reaches over the picture; what is seen of it stays small.
        className="absolute! top-1 right-1 bg-over text-over-ink! enabled:hover:bg-black! touch:before:absolute touch:before:-inset-2.5"
      >
        <X size={13} />
      </Small>
      <p className="truncate text-faint text-small">
        {size ? `${size.width} × ${size.height}` : 'size unknown'}
      </p>
      {crop && <p className="text-muted text-small">{cropText(crop)}</p>}
      <div className="flex items-center gap-0.5">
        <Chip
          aria-label={`Mention ${mentionOf(index)} in the prompt`}
          {...tip('Mention it in the prompt')}
          onClick={props.onMention}
          className="mr-auto"
        >
          {mentionOf(index)}
        </Chip>
        {count > 1 && (
          <>
            <Small
              label={`Move ${name} forward`}
              disabled={index === 0}
              onClick={() => props.onMove(index - 1)}
            >
              <ArrowLeft size={13} />
            </Small>
            <Small
              label={`Move ${name} back`}
              disabled={index === count - 1}
              onClick={() => props.onMove(index + 1)}
            >
              <ArrowRight size={13} />
            </Small>
          </>
        )}
      </div>
      {closest && (
        <Chip
          aria-label={`Use ${closest.width} × ${closest.height}, closest to ${name}`}
          {...tip('The model’s size closest to this picture')}
          onClick={() => props.onSize(closest)}
          className="self-start"
        >
          Use {closest.width} × {closest.height}
        </Chip>
      )}
    </li>
  )
}

interface SmallProps {
  label: string
  disabled?: boolean
  onClick: () => void
  className?: string
  children: React.ReactNode
}

const Small = ({
  label,
  disabled = false,
  onClick,
  className = 'touch:size-target!',
  children,
}: SmallProps) => (
  <IconButton
    label={label}
    size="sm"
    disabled={disabled}
    onClick={onClick}
    className={classNames('size-6!', className)}
  >
    {children}
  </IconButton>
)
