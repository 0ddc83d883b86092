import type { Box } from '../document/box.ts'
import type { CanvasDocument } from '../document/document.ts'
import type { Change, Facts } from './desk.ts'
import { type DeskLine, DeskLost, openLine } from './desk-line.ts'
import { canWorkAside, openAside, openHere, type Size } from './far-desk.ts'
import { type LoadPicture, loadStoredPicture } from './stored-picture.ts'

/** The mask of the document that is worked on, as pixels at the size of its source. */
export interface MaskRaster {
  /**
   * White, as opaque as the pixel is made new: draw it over the picture, or tint it by `source-in`.
   * It changes only when a `show` is answered.
   */
  readonly canvas: HTMLCanvasElement
  /**
   * Brings the canvas to a document and resolves to the box of source pixels that changed, or null.
   * Call it on every change of the document, undo and redo too; keep the stroke in hand on its own
   * layer until it resolves. Only what is new is computed, in a worker, so the calls may pile up:
   * they are answered in order. Rejects with a sentence where a stored picture cannot be had; the
   * next call tries again.
   */
  show(document: CanvasDocument): Promise<Box | null>
  /** How much of the picture the document last shown makes new, and where. */
  facts(): Promise<Facts>
  /**
   * The mask of a document as a PNG of exactly its source's size: opaque, white where the picture is
   * made new. Nothing is drawn again for the document last shown.
   */
  png(document: CanvasDocument): Promise<Blob>
  /** Ends the worker and lets the memory go; what is under way rejects. */
  close(): void
}

/**
 * One for each size of source; `close` it when the source or the room goes. Operations of a document
 * are known by identity, so a document made from the last one keeps the objects it did not change.
 */
export function createMaskRaster(
  { width, height }: Size,
  load: LoadPicture = loadStoredPicture,
): MaskRaster {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d')
  if (!context) throw new Error('The picture is too large for this browser to draw.')
  const here = () => openLine((hear) => openHere({ width, height }, hear), load)
  const aside = () => openLine((hear, lost) => openAside({ width, height }, hear, lost), load)
  let line = canWorkAside() ? aside() : here()
  let shown: CanvasDocument['operations'] = []
  let closed = false

  const paint = (change: Change) => {
    if (!change) return
    const { box, pixels } = change
    context.putImageData(new ImageData(pixels, box.width, box.height), box.x, box.y)
  }
  /** Begins anew on the page's own thread, once, when the worker cannot start or ended. */
  const recover = async (lost: DeskLine) => {
    if (line !== lost) return
    line = here()
    context.clearRect(0, 0, width, height)
    paint(await line.show(shown))
  }
  const ask = async <T>(question: (desk: DeskLine) => Promise<T>): Promise<T> => {
    const asked = line
    try {
      return await question(asked)
    } catch (error) {
      if (closed || !(error instanceof DeskLost)) throw error
      await recover(asked)
      return question(line)
    }
  }
  const show = async ({ operations }: CanvasDocument): Promise<Box | null> => {
    shown = operations
    const asked = line
    const change = await ask((desk) => desk.show(operations))
    paint(change)
    return line === asked ? (change?.box ?? null) : { x: 0, y: 0, width, height }
  }
  return {
    canvas,
    show,
    facts: () => ask((desk) => desk.facts()),
    async png(document) {
      if (document.operations !== shown) await show(document)
      return ask((desk) => desk.png())
    },
    close() {
      closed = true
      line.close()
      // Browsers let a canvas's memory go late unless it has no pixels.
      canvas.width = 0
    },
  }
}
