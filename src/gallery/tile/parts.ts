/** What a tile with a picture is made of: here, and where it stands before the application does. */
import type { Image } from '../../contract/image.ts'
import { usdText } from '../../models/price.ts'

// A tile's inside matters to nothing outside: scrolling gets by with fewer layers.
export const tileGround =
  'absolute inset-0 cursor-default overflow-hidden rounded-md bg-raised contain-strict'
export const tileImage = 'size-full object-cover text-transparent'
export const tileCaption =
  'absolute bottom-1 left-1 max-w-[calc(100%-8px)] rounded-sm bg-over px-1 proportional-nums text-over-ink text-small tracking-tight'

/** Attributes of an `img`: the first thumbnail, and all of them to choose from. */
export const sourcesOf = ({ thumbnails, url }: Image) => ({
  src: thumbnails[0]?.url ?? url ?? '',
  srcset: thumbnails.map((thumbnail) => `${thumbnail.url} ${thumbnail.width}w`).join(', '),
})

/** A seed may have 19 digits, a tile has room for ten; the viewer writes all of them. */
const shortSeed = (seed: string): string =>
  seed.length > 12 ? `${seed.slice(0, 5)}…${seed.slice(-5)}` : seed

/** Seed and cost, on one line where both fit: one text, as ten thousand tiles have one. */
export const captionOf = ({ seed, cost, costEstimated }: Image): string =>
  [seed && shortSeed(seed), cost !== null && usdText(cost, costEstimated)]
    .filter(Boolean)
    .join('\u2002')
