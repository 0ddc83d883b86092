import { Replace, X } from 'lucide-react'
import { assetHash, toAssetValue } from '../../../models/image-value.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import { PictureCaption } from '../../pictures/picture-caption.tsx'
import { PicturePreview } from '../../pictures/picture-preview.tsx'
import { PictureZone } from '../../pictures/picture-zone.tsx'
import { UploadLine } from '../../pictures/upload-line.tsx'
import { useUploads } from '../../pictures/use-uploads.ts'

interface BigSlotProps {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  /** Said while it is empty. */
  hint: string
}

/** One picture in a size in which it can be judged. */
export function BigSlot({ label, value, onChange, hint }: BigSlotProps) {
  const { uploads, start, dismiss, retry } = useUploads((asset) =>
    onChange(toAssetValue(asset.hash)),
  )
  return (
    <div className="flex flex-col gap-2">
      <PictureZone
        large
        label={label}
        onFile={(file, name) => void start(file, name)}
        onValue={onChange}
        invitation={value === null ? 'Drop, paste or choose a picture' : ''}
      >
        {(pick) =>
          value !== null && (
            <div className="overflow-hidden rounded-md bg-field">
              {assetHash(value) === null ? (
                <div className="h-16">
                  <PicturePreview value={value} />
                </div>
              ) : (
                <div className="flex h-44 items-center justify-center">
                  <PicturePreview value={value} className="size-auto! max-h-full max-w-full" />
                </div>
              )}
              <div className="flex items-center gap-1 py-1 pr-1 pl-3">
                <span className="min-w-0 flex-1">
                  <PictureCaption value={value} />
                </span>
                <IconButton label={`Replace ${label}`} size="sm" onClick={pick}>
                  <Replace size={14} />
                </IconButton>
                <IconButton label={`Remove ${label}`} size="sm" onClick={() => onChange(null)}>
                  <X size={14} />
                </IconButton>
              </div>
            </div>
          )
        }
      </PictureZone>
      {value === null && <p className="text-muted text-small">{hint}</p>}
      {uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} onDismiss={dismiss} onRetry={retry} />
      ))}
    </div>
  )
}
