import type { CanvasDocument } from '../document/document.ts'
import type { Facts } from './desk.ts'
import { createMaskRaster } from './mask-raster.ts'
import { type LoadPicture, loadStoredPicture } from './stored-picture.ts'

/**
 * The mask of a document that no raster shows, as an opaque PNG of exactly its source's size, with
 * what it covers; off the page's thread. Rejects with a sentence for a person. While a raster shows
 * the document, its own `png` is faster.
 */
export async function exportMask(
  document: CanvasDocument,
  load: LoadPicture = loadStoredPicture,
): Promise<Facts & { png: Blob }> {
  if (!document.source) throw new Error('There is no picture to make a mask for.')
  const raster = createMaskRaster(document.source, load)
  try {
    const png = await raster.png(document)
    return { ...(await raster.facts()), png }
  } finally {
    raster.close()
  }
}
