import type { CanvasDocument } from '../document/document.ts'
import { coverOfPicture } from './bitmap.ts'
import { type Mask, newMask, put } from './mask.ts'
import { type BitmapCover, outcome } from './outcome.ts'

/** Decoded pictures by the value that a bitmap operation names them with. */
export type Bitmaps = ReadonlyMap<string, CanvasImageSource>

/** Throws Error for a picture that the document names and nobody decoded. */
export const coverFrom =
  (bitmaps: Bitmaps): BitmapCover =>
  (value, box, clipped) => {
    const picture = bitmaps.get(value)
    if (!picture) throw new Error('A picture that the mask is made of is missing.')
    return coverOfPicture(picture, box, clipped)
  }

/** The whole mask of a document, from nothing; empty without a source. */
export function replay(
  { source, operations }: Pick<CanvasDocument, 'source' | 'operations'>,
  bitmapCover: BitmapCover,
): Mask {
  const mask = newMask(source?.width ?? 0, source?.height ?? 0)
  for (const operation of operations) {
    const patch = outcome(mask, operation, bitmapCover)
    if (patch) put(mask, patch)
  }
  return mask
}

/**
 * The one renderer: paints a document's mask at the size of its source, opaque, white where the
 * picture is made new. The same document gives the same pixels in every browser, thread and zoom
 * (stored pictures of another size apart, which the browser scales). It takes a while for a long
 * document; `createMaskRaster` shows and exports one that is being worked on.
 */
export function renderMask(
  document: CanvasDocument,
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  bitmaps: Bitmaps,
): void {
  if (!document.source) return
  const { width, height, data } = replay(document, coverFrom(bitmaps))
  const pixels = new ImageData(width, height)
  const words = new Uint32Array(pixels.data.buffer)
  for (let at = 0; at < words.length; at++) words[at] = 0xff000000 + (data[at] ?? 0) * 0x010101
  context.putImageData(pixels, 0, 0)
}
