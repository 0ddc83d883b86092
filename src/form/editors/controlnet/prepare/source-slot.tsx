import { Replace } from 'lucide-react'
import { toAssetValue } from '../../../../models/image-value.ts'
import { IconButton } from '../../../../ui/icon-button.tsx'
import { PictureCaption } from '../../../pictures/picture-caption.tsx'
import { PicturePreview } from '../../../pictures/picture-preview.tsx'
import { PictureZone } from '../../../pictures/picture-zone.tsx'
import { UploadLine } from '../../../pictures/upload-line.tsx'
import { useUploads } from '../../../pictures/use-uploads.ts'

interface SourceSlotProps {
  value: string | null
  onChange: (value: string) => void
}

const LABEL = 'Picture to prepare'

/** The picture that a guide is made of; it is not in the request. */
export function SourceSlot({ value, onChange }: SourceSlotProps) {
  const { uploads, start, dismiss, retry } = useUploads((asset) =>
    onChange(toAssetValue(asset.hash)),
  )
  return (
    <div className="flex flex-col gap-2">
      <PictureZone
        label={LABEL}
        onFile={(file, name) => void start(file, name)}
        onValue={onChange}
        invitation={value === null ? 'Drop, paste or choose a picture' : ''}
      >
        {(pick) =>
          value !== null && (
            <div className="flex items-center gap-3 rounded-md bg-field p-1.5">
              <span className="size-12 shrink-0 overflow-hidden rounded-sm">
                <PicturePreview value={value} />
              </span>
              <span className="min-w-0 flex-1">
                <PictureCaption value={value} />
              </span>
              <IconButton label={`Replace ${LABEL.toLowerCase()}`} size="sm" onClick={pick}>
                <Replace size={14} />
              </IconButton>
            </div>
          )
        }
      </PictureZone>
      {uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} onDismiss={dismiss} onRetry={retry} />
      ))}
    </div>
  )
}
