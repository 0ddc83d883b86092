import type { Size } from '../../size/ratio.ts'

/** The part of a picture that stays, as shares of its sides, and the share of it that is lost. */
export interface Crop {
  left: number
  top: number
  width: number
  height: number
  lost: number
}

/** Less than this is a rounding of the sizes offered, not a loss. */
const LEAST = 0.005

/** What fills an output of another ratio when it is cut evenly from the middle; null for no loss. */
export function cropOf(picture: Size, output: Size): Crop | null {
  const ratio = output.width / output.height / (picture.width / picture.height)
  const width = Math.min(1, ratio)
  const height = Math.min(1, 1 / ratio)
  const lost = 1 - width * height
  if (lost < LEAST) return null
  return { left: (1 - width) / 2, top: (1 - height) / 2, width, height, lost }
}

/** "crops 25 % at the sides" */
export const cropText = ({ width, lost }: Crop): string =>
  `crops ${Math.max(1, Math.round(lost * 100))} % ${width < 1 ? 'at the sides' : 'above and below'}`
