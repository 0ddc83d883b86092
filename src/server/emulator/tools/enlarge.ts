import sharp from 'sharp'
import type { Picture } from '../paint/picture.ts'

/** The largest result, px a side (contract §5). */
const MOST = 4096

/** Upscalers that only know one factor (contract §6); the others take 2 where none is asked for. */
const OWN_FACTOR: Record<string, number> = { 'runware:504@1': 4 }
const USUAL_FACTOR = 2

/** How much the edges are drawn up after enlarging, by upscaler. */
const CRISPNESS: Record<string, number> = { 'runware:500@1': 0.9, 'runware:504@1': 1.2 }
const USUAL_CRISPNESS = 0.6

/** The size of the result, px; a picture too large for the factor is made smaller first. */
export function enlargedSize(
  { width, height }: { width: number; height: number },
  model: string,
  factor: number | undefined,
): { width: number; height: number } {
  const times = factor ?? OWN_FACTOR[model] ?? USUAL_FACTOR
  const shrink = Math.min(1, MOST / times / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * shrink) * times),
    height: Math.max(1, Math.round(height * shrink) * times),
  }
}

/** Larger by Lanczos, with its edges drawn up. */
export async function enlarge(
  picture: Picture,
  model: string,
  factor: number | undefined,
): Promise<Picture> {
  const { width, height } = enlargedSize(picture, model, factor)
  const { buffer, byteOffset, byteLength } = picture.data
  const { data } = await sharp(Buffer.from(buffer, byteOffset, byteLength), {
    raw: { width: picture.width, height: picture.height, channels: 4 },
  })
    .resize(width, height, { kernel: 'lanczos3', fit: 'fill' })
    .sharpen({ sigma: 1, m1: 0, m2: CRISPNESS[model] ?? USUAL_CRISPNESS })
    .raw()
    .toBuffer({ resolveWithObject: true })
  return {
    width,
    height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
  }
}
