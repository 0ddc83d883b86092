import { Star } from 'lucide-react'
import { useState } from 'react'
import type { Image } from '../../contract/image.ts'
import { useVeiled } from '../../draft/revealed.ts'
import { usdText } from '../../models/price.ts'
import { classNames } from '../../ui/class-names.ts'

type TilePictureProps = {
  image: Image
  label: string
  /** Side of the tile, pixels. */
  size: number
  /** It came while the tile was in sight, so it fades in. */
  arrived: boolean
}

/** A seed may have 19 digits, a tile has room for ten; the viewer writes all of them. */
const shortSeed = (seed: string): string =>
  seed.length > 12 ? `${seed.slice(0, 5)}…${seed.slice(-5)}` : seed

/** Seed and cost, on one line where both fit: one text, as ten thousand tiles have one. */
const caption = ({ seed, cost, costEstimated }: Image): string =>
  [seed && shortSeed(seed), cost !== null && usdText(cost, costEstimated)]
    .filter(Boolean)
    .join('\u2002')

/** A result that is here. */
export function TilePicture({ image, label, size, arrived }: TilePictureProps) {
  const [broken, setBroken] = useState(false)
  const veiled = useVeiled(image)
  const { thumbnails, url } = image
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
          src={thumbnails[0]?.url ?? url ?? undefined}
          srcSet={
            veiled
              ? undefined
              : thumbnails.map((thumbnail) => `${thumbnail.url} ${thumbnail.width}w`).join(', ')
          }
          sizes={`${size}px`}
          onError={() => setBroken(true)}
          onLoad={(event) => {
            event.currentTarget.dataset.loaded = ''
          }}
          className={classNames(
            'size-full object-cover text-transparent',
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
      <span className="absolute bottom-1 left-1 max-w-[calc(100%-8px)] rounded-sm bg-over px-1 text-over-ink text-small">
        {caption(image)}
      </span>
    </>
  )
}
