import { Replace, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { assetHash, toAssetValue } from '../../models/image-value.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { PictureCaption } from './picture-caption.tsx'
import { PicturePreview } from './picture-preview.tsx'
import { PictureZone } from './picture-zone.tsx'
import { UploadLine } from './upload-line.tsx'
import { useUploads } from './use-uploads.ts'

interface PictureSlotProps {
  /** Names the slot in its buttons: "Replace Seed image". */
  label: string
  value: string | null
  onChange: (value: string) => void
  /** Without it the picture can be replaced, not taken out. */
  onRemove?: () => void
  /** In a size in which the picture can be judged. */
  large?: boolean
}

/** One picture: what is there, or an invitation to give one. */
export function PictureSlot({ label, value, onChange, onRemove, large = false }: PictureSlotProps) {
  const { uploads, start, dismiss, retry } = useUploads((asset) => take(toAssetValue(asset.hash)))
  /** The one place is taken: what was refused for it before is over. */
  const take = (given: string) => {
    for (const { id, error } of uploads) if (error !== null) dismiss(id)
    onChange(given)
  }
  const acts = (pick: () => void) => (
    <>
      <IconButton label={`Replace ${label}`} size="sm" onClick={pick}>
        <Replace size={14} />
      </IconButton>
      {onRemove && (
        <IconButton label={`Remove ${label}`} size="sm" onClick={onRemove}>
          <X size={14} />
        </IconButton>
      )}
    </>
  )
  const Shown = large ? LargePicture : SmallPicture
  return (
    <div className="flex flex-col gap-2">
      <PictureZone
        label={label}
        onFile={(file, name) => void start(file, name)}
        onValue={take}
        invitation={value === null ? 'Drop, paste or choose a picture' : ''}
      >
        {(pick) => value !== null && <Shown value={value}>{acts(pick)}</Shown>}
      </PictureZone>
      {uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} onDismiss={dismiss} onRetry={retry} />
      ))}
    </div>
  )
}

interface ShownProps {
  value: string
  /** What can be done with it. */
  children: ReactNode
}

const SmallPicture = ({ value, children }: ShownProps) => (
  <div className="flex items-center gap-3 rounded-md bg-field p-1.5">
    <span className="size-16 shrink-0 overflow-hidden rounded-sm">
      <PicturePreview value={value} />
    </span>
    <span className="min-w-0 flex-1">
      <PictureCaption value={value} />
    </span>
    {children}
  </div>
)

/** A value of another service has no preview, and takes less room. */
const LargePicture = ({ value, children }: ShownProps) => (
  <div className="overflow-hidden rounded-md bg-field">
    {assetHash(value) === null ? (
      <div className="h-16">
        <PicturePreview value={value} />
      </div>
    ) : (
      <div className="flex h-44 items-center justify-center overflow-hidden">
        <PicturePreview value={value} className="size-auto! max-h-full max-w-full" />
      </div>
    )}
    <div className="flex items-center gap-1 py-1 pr-1 pl-3">
      <span className="min-w-0 flex-1">
        <PictureCaption value={value} />
      </span>
      {children}
    </div>
  </div>
)
