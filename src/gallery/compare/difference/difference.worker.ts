import { loadPixels } from '../../../ui/pixels/load.ts'
import { changedShare, distances, heat } from './changed.ts'

/** The first order names the pictures; each later one says from where on a change counts. */
export interface DifferenceOrder {
  left: string
  right: string
  threshold: number
}
export type DifferenceAnswer =
  | { threshold: number; tint: ImageBitmap; share: number }
  /** A sentence for a person. */
  | { message: string }

let known: {
  key: string
  made: Promise<{ apart: Uint8Array; width: number; height: number }>
} | null = null

async function compare(left: string, right: string) {
  const shown = await loadPixels(right)
  const { width, height } = shown
  return { apart: distances(await loadPixels(left, shown), shown), width, height }
}

async function answerTo({ left, right, threshold }: DifferenceOrder): Promise<DifferenceAnswer> {
  try {
    const key = JSON.stringify([left, right])
    if (known?.key !== key) known = { key, made: compare(left, right) }
    const { apart, width, height } = await known.made
    const { data } = heat(apart, { width, height }, threshold)
    // Made by newPixels: never shared memory.
    const image = new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height)
    return {
      threshold,
      tint: await createImageBitmap(image),
      share: changedShare(apart, threshold),
    }
  } catch (error) {
    known = null
    return { message: error instanceof Error ? error.message : String(error) }
  }
}

self.onmessage = async ({ data }: MessageEvent<DifferenceOrder>) => {
  const answer = await answerTo(data)
  self.postMessage(answer, { transfer: 'tint' in answer ? [answer.tint] : [] })
}
