import { PicturePreview } from '../../pictures/picture-preview.tsx'
import type { Size } from '../../size/ratio.ts'
import type { Crop } from './crop.ts'

interface ReferencePictureProps {
  value: string
  /** Pixels, where they are known. */
  size: Size | undefined
  crop: Crop | null
}

/** Width over height of the box that every reference is shown in. */
const BOX = 4 / 3

const percent = (share: number): string => `${share * 100}%`

/** The picture whole, with what a crop would take away darkened. */
export function ReferencePicture({ value, size, crop }: ReferencePictureProps) {
  const ratio = size ? size.width / size.height : BOX
  return (
    <span className="flex aspect-4/3 w-full items-center justify-center overflow-hidden rounded-sm bg-field">
      <span
        className={`relative block overflow-hidden ${ratio < BOX ? 'h-full' : 'w-full'}`}
        style={{ aspectRatio: ratio }}
      >
        <PicturePreview value={value} />
        {crop && (
          <span
            className="absolute ring-1 ring-white"
            style={{
              left: percent(crop.left),
              top: percent(crop.top),
              width: percent(crop.width),
              height: percent(crop.height),
              boxShadow: '0 0 0 1px #fff, 0 0 0 999px #000000a6',
            }}
          />
        )}
      </span>
    </span>
  )
}
