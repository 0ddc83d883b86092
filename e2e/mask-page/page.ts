import { type CanvasDocument, newDocument } from '../../src/canvas/document/document.ts'
import type { Operation } from '../../src/canvas/document/operation.ts'
import { exportMask } from '../../src/canvas/mask/export-mask.ts'
import { createMaskRaster } from '../../src/canvas/mask/mask-raster.ts'
import { renderMask } from '../../src/canvas/mask/replay.test-support.ts'
import { loadStoredPicture } from '../../src/canvas/mask/stored-picture.ts'

interface Size {
  width: number
  height: number
}

const VALUE = `asset:${'ab'.repeat(32)}`

function contextOf({ width, height }: Size): CanvasRenderingContext2D {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('This browser draws nothing.')
  return context
}

const pixelsOf = (picture: CanvasImageSource, size: Size): Uint8ClampedArray => {
  const context = contextOf(size)
  context.drawImage(picture, 0, 0)
  return context.getImageData(0, 0, size.width, size.height).data
}

const documentOf = (size: Size, operations: readonly Operation[]): CanvasDocument => ({
  ...newDocument({ value: VALUE, ...size }, 'page'),
  operations,
})

/** How many pixels of two pictures differ: one's greys against the other's, or its opacity. */
function differing(one: Uint8ClampedArray, channel: 0 | 3, greys: Uint8ClampedArray): number {
  let count = 0
  for (let at = 0; at < greys.length; at += 4) if (one[at + channel] !== greys[at]) count++
  return count
}

/** A document painted all at once. */
async function painted(size: Size, operations: readonly Operation[]): Promise<Uint8ClampedArray> {
  const bitmaps = new Map<string, ImageBitmap>()
  for (const one of operations)
    if (one.kind === 'bitmap')
      bitmaps.set(one.value, await createImageBitmap(await loadStoredPicture(one.value)))
  const context = contextOf(size)
  renderMask(documentOf(size, operations), context, bitmaps)
  return context.getImageData(0, 0, size.width, size.height).data
}

const page = {
  /**
   * Shows the steps in turn, each so many of the operations, and counts the pixels in which the
   * canvas is not what a whole replay gives.
   */
  async walk(size: Size, operations: readonly Operation[], steps: readonly number[]) {
    const raster = createMaskRaster(size)
    const wrong: number[] = []
    for (const step of steps) {
      const some = operations.slice(0, step)
      await raster.show(documentOf(size, some))
      wrong.push(differing(pixelsOf(raster.canvas, size), 3, await painted(size, some)))
    }
    raster.close()
    return wrong
  },

  /** The file of a document: its size and type, and its pixels against a whole replay. */
  async file(size: Size, operations: readonly Operation[]) {
    const { png, coverage, bounds } = await exportMask(documentOf(size, operations))
    const picture = await createImageBitmap(png)
    const pixels = pixelsOf(picture, { width: picture.width, height: picture.height })
    let opaque = true
    for (let at = 3; at < pixels.length; at += 4) if (pixels[at] !== 255) opaque = false
    const wrong = differing(pixels, 0, await painted(size, operations))
    const { width, height } = picture
    return { width, height, type: png.type, opaque, wrong, coverage, bounds }
  },

  /** ms from asking to painted canvas, and how long the page itself stood still. */
  async times(size: Size, operations: readonly Operation[], steps: readonly number[]) {
    const raster = createMaskRaster(size)
    await raster.show(documentOf(size, operations))
    const shown: number[] = []
    for (const step of steps) {
      const start = performance.now()
      await raster.show(documentOf(size, operations.slice(0, step)))
      shown.push(performance.now() - start)
    }
    const last = documentOf(size, operations.slice(0, steps.at(-1)))
    const start = performance.now()
    await raster.png(last)
    const png = performance.now() - start
    const bare = contextOf(size)
    bare.drawImage(raster.canvas, 0, 0)
    const begun = performance.now()
    await new Promise((resolve) => bare.canvas.toBlob(resolve, 'image/png'))
    raster.close()
    return { shown, png, toBlob: performance.now() - begun }
  },

  /** The longest that the page stood still, ms, while a pass over the whole mask ran. */
  async stillness(size: Size, operations: readonly Operation[]) {
    const raster = createMaskRaster(size)
    await raster.show(documentOf(size, operations.slice(0, -1)))
    let longest = 0
    let last = performance.now()
    const timer = setInterval(() => {
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }, 4)
    const start = performance.now()
    await raster.show(documentOf(size, operations))
    const took = performance.now() - start
    clearInterval(timer)
    raster.close()
    return { longest, took }
  },

  withoutOffscreenCanvas: () => Reflect.deleteProperty(globalThis, 'OffscreenCanvas'),
}

export type MaskPage = typeof page
Object.assign(globalThis, { maskPage: page })
