import { assetUrl } from '../../contract/asset.ts'
import { assetHash } from '../../models/image-value.ts'
import { classNames } from '../../ui/class-names.ts'
import type { Box } from '../document/box.ts'
import type { Source } from '../document/document.ts'
import { useVeiledSource } from '../veiled-source.tsx'

const share = (part: number, whole: number): string => `${(100 * part) / whole}%`

/** What lies in an area of a picture, small: an area is known by its looks. */
export function AreaPicture({ source, box }: { source: Source; box: Box }) {
  const veiled = useVeiledSource()
  const side = Math.max(box.width, box.height)
  const [x, y] = [box.x - (side - box.width) / 2, box.y - (side - box.height) / 2]
  return (
    <span
      aria-hidden
      className="relative -ml-1 size-4 shrink-0 overflow-hidden rounded-sm touch:size-6"
    >
      <img
        alt=""
        src={assetUrl(assetHash(source.value) ?? '')}
        className={classNames('absolute max-w-none', veiled && 'blur-md')}
        style={{
          left: share(-x, side),
          top: share(-y, side),
          width: share(source.width, side),
          height: share(source.height, side),
        }}
      />
    </span>
  )
}
