import { useState } from 'react'
import { toAssetValue } from '../../../models/image-value.ts'
import { findRole, type SizePair } from '../../../models/model.ts'
import { closestSize } from '../../../models/size-pair.ts'
import type { ListedImage } from '../../../models/values.ts'
import { useAsk, useFinding, useSet, useValue } from '../../ask/context.ts'
import { fieldId } from '../../field/param-field.tsx'
import { moveRow } from '../../kinds/list/rows.ts'
import { PictureZone } from '../../pictures/picture-zone.tsx'
import { UploadLine } from '../../pictures/upload-line.tsx'
import { useUploads } from '../../pictures/use-uploads.ts'
import { useInsertIntoPrompt } from '../../prompt/insert.ts'
import type { Size } from '../../size/ratio.ts'
import type { EditorProps } from '../editor.ts'
import { cropOf } from './crop.ts'
import { mentionOf } from './mention.ts'
import { ReferenceTile } from './reference-tile.tsx'
import { useDragOrder } from './use-drag-order.ts'

/** The pictures an instruction works on, in the order in which a prompt counts them. */
export default function ReferencesEditor({ path, param }: EditorProps) {
  const { ask, facts } = useAsk()
  const images = useValue<ListedImage[]>(path) ?? []
  const set = useSet(path)
  const insert = useInsertIntoPrompt()
  const [said, setSaid] = useState('')
  const output = useOutputSize()
  // Facts come from a cache; the findings run again when it learns of a picture.
  useFinding(() => images.map(({ value }) => facts.picture(value)?.width ?? 0).join(' '))

  const add = (value: string) => {
    const now = ask.get(path)
    set([...(Array.isArray(now) ? now : []), { id: ask.newId(), value }])
  }
  const { uploads, start, dismiss, retry } = useUploads((asset) => add(toAssetValue(asset.hash)))
  const move = (from: number, to: number) => {
    if (to < 0 || to >= images.length || to === from) return
    set(moveRow(images, from, to))
    setSaid(`${param.label} ${from + 1} is now number ${to + 1} of ${images.length}`)
  }
  const { drag, onPointerDown } = useDragOrder(move)
  const shown = drag ? moveRow(images, drag.from, drag.to) : images
  const chooseSize = (size: SizePair) => {
    const sides = sidePaths(ask.model)
    ask.apply([
      { path: sides.width, value: size.width },
      { path: sides.height, value: size.height },
    ])
  }

  const placed = shown.map((image) => ({
    ...image,
    ...fitOf(facts.picture(image.value), output, ask.model.sizes),
  }))
  return (
    <div id={fieldId(path)} className="flex flex-col gap-2">
      <PictureZone
        label={param.label}
        multiple
        onFile={(file, name) => void start(file, name)}
        onValue={add}
        invitation={images.length > 0 ? 'Add another' : 'Drop, paste or choose a picture'}
      >
        {() =>
          images.length > 0 && (
            <ol aria-label={param.label} className="grid grid-cols-2 gap-x-2 gap-y-3">
              {placed.map(({ id, value, size, crop, closest }, index) => (
                <ReferenceTile
                  key={id}
                  value={value}
                  index={index}
                  count={images.length}
                  label={param.label}
                  size={size}
                  crop={crop}
                  closest={closest}
                  dragged={drag?.to === index}
                  onPointerDown={(event) => onPointerDown(event, index)}
                  onMove={(to) => move(index, to)}
                  onRemove={() => set(images.filter((image) => image.id !== id))}
                  onMention={() => insert(mentionOf(index))}
                  onSize={chooseSize}
                />
              ))}
            </ol>
          )
        }
      </PictureZone>
      {uploads.map((upload) => (
        <UploadLine key={upload.id} upload={upload} onDismiss={dismiss} onRetry={retry} />
      ))}
      {images.length > 0 && <Notes crops={placed.some(({ crop }) => crop !== null)} />}
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </div>
  )
}

/** What a chosen size makes of a picture, and which of the model's sizes would suit it better. */
function fitOf(
  size: Size | undefined,
  output: Size | undefined,
  sizes: readonly SizePair[] | undefined,
) {
  if (!size || !output) return { size, crop: null, closest: undefined }
  const closest = sizes && closestSize(sizes, size)
  const isChosen = closest?.width === output.width && closest.height === output.height
  return { size, crop: cropOf(size, output), closest: isChosen ? undefined : closest }
}

/** What is ours and what the service does not say. */
const Notes = ({ crops }: { crops: boolean }) => (
  <p className="text-faint text-small">
    {crops &&
      'What is dark falls outside the chosen size, cut evenly; how the service fits a reference is not documented. '}
    “{mentionOf(0)}” is our own way to speak of a picture: plain words to the model.
  </p>
)

const sidePaths = (model: Parameters<typeof findRole>[0]) => ({
  width: findRole(model, 'width')?.path ?? '',
  height: findRole(model, 'height')?.path ?? '',
})

/** The chosen size, pixels; undefined while it follows a reference. */
function useOutputSize(): Size | undefined {
  const { ask } = useAsk()
  const sides = sidePaths(ask.model)
  const width = useValue<number>(sides.width)
  const height = useValue<number>(sides.height)
  return width === null || height === null ? undefined : { width, height }
}
