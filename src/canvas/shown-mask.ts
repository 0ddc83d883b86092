import { create } from 'zustand'
import type { CanvasDocument } from './document/document.ts'
import type { Facts } from './mask/desk.ts'
import { exportMask } from './mask/export-mask.ts'
import type { MaskRaster } from './mask/mask-raster.ts'

interface ShownMask {
  /** What the stage shows; null while the canvas is closed. */
  raster: MaskRaster | null
  /** Of the mask in hand, a moment later; null before that. */
  facts: Facts | null
}

export const useShownMask = create<ShownMask>()(() => ({ raster: null, facts: null }))

/** A document's mask as a PNG and what it covers, from what is on the stage where it is there. */
export async function renderedMask(document: CanvasDocument): Promise<Facts & { png: Blob }> {
  const { raster } = useShownMask.getState()
  const { width, height } = document.source ?? { width: 0, height: 0 }
  if (!raster || raster.canvas.width !== width || raster.canvas.height !== height)
    return exportMask(document)
  const png = await raster.png(document)
  return { ...(await raster.facts()), png }
}
