import { ArrowLeft, ArrowRight, X } from 'lucide-react'
import { IconButton } from '../../ui/icon-button.tsx'
import { PictureCaption } from './picture-caption.tsx'
import { PicturePreview } from './picture-preview.tsx'

interface PictureTileProps {
  value: string
  /** From 1, as it may be spoken of in a prompt. */
  number: number
  count: number
  label: string
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

/** One of several pictures, with its place among them. */
export function PictureTile({ value, number, count, label, onMove, onRemove }: PictureTileProps) {
  const name = `${label} ${number}`
  return (
    <li className="flex items-center gap-2 rounded-md bg-field p-1.5">
      <span className="relative size-12 shrink-0 overflow-hidden rounded-sm">
        <PicturePreview value={value} />
        <span className="absolute top-0.5 left-0.5 rounded-sm bg-over px-1 text-over-ink text-small">
          {number}
        </span>
      </span>
      <span className="min-w-0 flex-1">
        <PictureCaption value={value} />
      </span>
      {count > 1 && (
        <>
          <IconButton
            label={`Move ${name} forward`}
            size="sm"
            disabled={number === 1}
            onClick={() => onMove(-1)}
          >
            <ArrowLeft size={14} className="rotate-90" />
          </IconButton>
          <IconButton
            label={`Move ${name} back`}
            size="sm"
            disabled={number === count}
            onClick={() => onMove(1)}
          >
            <ArrowRight size={14} className="rotate-90" />
          </IconButton>
        </>
      )}
      <IconButton label={`Remove ${name}`} size="sm" onClick={onRemove}>
        <X size={14} />
      </IconButton>
    </li>
  )
}
