import type { Box } from '../document/box.ts'
import type { BitmapCover } from './outcome.ts'

/** Decoded pictures by the value that a bitmap operation names them with. */
export type Bitmaps = ReadonlyMap<string, CanvasImageSource>

/** Where this thread can draw: a page without OffscreenCanvas has its own canvas. */
function newContext(width: number, height: number) {
  const canvas =
    typeof OffscreenCanvas === 'undefined'
      ? Object.assign(document.createElement('canvas'), { width, height })
      : new OffscreenCanvas(width, height)
  // Both kinds of canvas have it; their union has no common signature.
  const context = canvas.getContext('2d', { willReadFrequently: true }) as
    | CanvasRenderingContext2D
    | OffscreenCanvasRenderingContext2D
    | null
  if (!context) throw new Error('The mask picture is too large for this browser to draw.')
  return context
}

/**
 * How much a stored picture covers in `clipped`, when it is stretched to `box`: its lightness, where
 * it is opaque. Throws Error where this browser cannot draw so large.
 */
export function coverOfPicture(picture: CanvasImageSource, box: Box, clipped: Box): Uint8Array {
  const { width, height } = clipped
  const context = newContext(width, height)
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, box.x - clipped.x, box.y - clipped.y, box.width, box.height)
  const { data } = context.getImageData(0, 0, width, height)
  const cover = new Uint8Array(width * height)
  for (let at = 0; at < cover.length; at++) {
    const from = 4 * at
    // Rec. 709, in the picture's own values: a mask's greys are no light to be measured.
    const grey =
      0.2126 * (data[from] ?? 0) + 0.7152 * (data[from + 1] ?? 0) + 0.0722 * (data[from + 2] ?? 0)
    cover[at] = Math.round((grey * (data[from + 3] ?? 0)) / 255)
  }
  return cover
}

/** Throws Error for a picture that the document names and nobody decoded. */
export const coverFrom =
  (bitmaps: Bitmaps): BitmapCover =>
  (value, box, clipped) => {
    const picture = bitmaps.get(value)
    if (!picture) throw new Error('A picture that the mask is made of is missing.')
    return coverOfPicture(picture, box, clipped)
  }
