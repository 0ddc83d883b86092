import { useAsset } from '../api/assets.ts'
import { thumbnailUrl } from '../contract/asset.ts'
import { useVeiledAsset } from '../draft/veiled-asset.ts'
import { classNames } from '../ui/class-names.ts'

interface StoredPictureProps {
  hash: string
  alt: string
  /** Its place: size, corners. */
  className: string
}

/** A small picture of a history or a request, by its bytes; a flagged one blurred until it is shown. */
export function StoredPicture({ hash, alt, className }: StoredPictureProps) {
  const veiled = useVeiledAsset(useAsset(hash))
  return (
    <span className={classNames('inline-block shrink-0 overflow-hidden rounded-sm', className)}>
      <img
        alt={alt}
        src={thumbnailUrl(hash, 160)}
        className={classNames('size-full object-cover', veiled && 'scale-125 blur-lg')}
      />
    </span>
  )
}
