import { Star } from 'lucide-react'
import { useState } from 'react'
import type { Image } from '../../contract/image.ts'
import { useVeiled } from '../../draft/revealed.ts'
import { classNames } from '../../ui/class-names.ts'
import { captionOf, sourcesOf, tileCaption, tileImage } from './parts.ts'

type TilePictureProps = {
  image: Image
  label: string
  /** Side of the tile, pixels. */
  size: number
  /** It came while the tile was in sight, so it fades in. */
  arrived: boolean
}

/** A result that is here. */
export function TilePicture({ image, label, size, arrived }: TilePictureProps) {
  const [broken, setBroken] = useState(false)
  const veiled = useVeiled(image)
  const { src, srcset } = sourcesOf(image)
  return (
    <>
      {broken ? (
        <span className="absolute inset-x-2 top-2 text-danger text-small">
          This picture could not be loaded.
        </span>
      ) : (
        <img
          alt={label}
          draggable={false}
          decoding="async"
          src={src || undefined}
          srcSet={veiled ? undefined : srcset}
          sizes={`${size}px`}
          onError={() => setBroken(true)}
          onLoad={(event) => {
            event.currentTarget.dataset.loaded = ''
          }}
          className={classNames(
            tileImage,
            arrived && 'opacity-0 transition-opacity duration-150 data-loaded:opacity-100',
            veiled && 'scale-125 blur-lg',
          )}
        />
      )}
      {image.starred && (
        <Star
          role="presentation"
          size={14}
          fill="currentColor"
          className="absolute top-1.5 left-1.5 text-accent drop-shadow-[0_0_2px_#000]"
        />
      )}
      {image.nsfw === true && (
        <span className="absolute top-1.5 right-1.5 rounded-sm bg-danger-fill px-1.5 text-danger-ink text-small">
          flagged
        </span>
      )}
      <span className={tileCaption}>{captionOf(image)}</span>
    </>
  )
}
