import { toAssetValue } from '../../models/image-value.ts'
import { paramAt } from '../../models/path.ts'
import type { ListedImage } from '../../models/values.ts'
import { useAsk, useSet, useValue } from '../ask/context.ts'
import { moveRow } from '../kinds/list/rows.ts'
import { PaintButton } from './paint-button.tsx'
import { PictureTile } from './picture-tile.tsx'
import { PictureZone } from './picture-zone.tsx'
import { UploadLine } from './upload-line.tsx'
import { useUploads } from './use-uploads.ts'

/** Several pictures in an order of their own. */
export function ImageList({ path }: { path: string }) {
  const { ask } = useAsk()
  const images = useValue<ListedImage[]>(path) ?? []
  const set = useSet(path)
  // Read at the moment of adding: several uploads may end between two renders.
  const add = (value: string) => {
    const now = ask.get(path)
    set([...(Array.isArray(now) ? now : []), { id: ask.newId(), value }])
  }
  const { uploads, start, dismiss, retry } = useUploads((asset) => add(toAssetValue(asset.hash)))
  const param = paramAt(ask.model.params, path)
  const label = param?.label ?? 'Pictures'
  return (
    <div className="flex flex-col gap-2">
      <PictureZone
        label={label}
        multiple
        onFile={(file, name) => void start(file, name)}
        onValue={add}
        invitation={images.length > 0 ? 'Add another' : 'Drop, paste or choose a picture'}
      >
        {() =>
          images.length > 0 && (
            <ol aria-label={label} className="flex flex-col gap-1">
              {images.map((image, index) => (
                <PictureTile
                  key={image.id}
                  value={image.value}
                  number={index + 1}
                  count={images.length}
                  label={label}
                  onMove={(by) => set(moveRow(images, index, index + by))}
                  onRemove={() => set(images.filter((one) => one.id !== image.id))}
                />
              ))}
            </ol>
          )
        }
      </PictureZone>
      {uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} onDismiss={dismiss} onRetry={retry} />
      ))}
      <PaintButton role={param?.role} isFilled={images.length > 0} />
    </div>
  )
}
