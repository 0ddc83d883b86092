import { Replace, X } from 'lucide-react'
import { toAssetValue } from '../../models/image-value.ts'
import { paramAt } from '../../models/path.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useAsk, useSet, useValue } from '../ask/context.ts'
import { PictureCaption } from './picture-caption.tsx'
import { PicturePreview } from './picture-preview.tsx'
import { PictureZone } from './picture-zone.tsx'
import { UploadLine } from './upload-line.tsx'
import { useUploads } from './use-uploads.ts'

/** One picture: what is there, or an invitation to give one. */
export function ImageSlot({ path }: { path: string }) {
  const { ask } = useAsk()
  const value = useValue<string>(path)
  const set = useSet(path)
  const { uploads, start, dismiss, retry } = useUploads((asset) => set(toAssetValue(asset.hash)))
  const label = paramAt(ask.model.params, path)?.label ?? 'Picture'
  return (
    <div className="flex flex-col gap-2">
      <PictureZone
        label={label}
        onFile={(file, name) => void start(file, name)}
        onValue={set}
        invitation={value === null ? 'Drop, paste or choose a picture' : ''}
      >
        {(pick) =>
          value !== null && (
            <div className="flex items-center gap-3 rounded-md bg-field p-1.5">
              <span className="size-16 shrink-0 overflow-hidden rounded-sm">
                <PicturePreview value={value} />
              </span>
              <span className="min-w-0 flex-1">
                <PictureCaption value={value} />
              </span>
              <IconButton label={`Replace ${label}`} size="sm" onClick={pick}>
                <Replace size={14} />
              </IconButton>
              <IconButton label={`Remove ${label}`} size="sm" onClick={() => set(null)}>
                <X size={14} />
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
