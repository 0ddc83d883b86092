import type { CanvasDocument } from '../document/document.ts'
import { type Bitmaps, coverFrom } from './bitmap.ts'
import { type Mask, newMask, put } from './mask.ts'
import { type BitmapCover, outcome } from './outcome.ts'

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
 * Paints a document's mask from nothing, opaque, white where the picture is made new: what the desk,
 * which makes only what a step changed, must come to.
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
