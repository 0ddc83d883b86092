import type { SizePair } from './model.ts'

/** The pair whose ratio is closest to that of a picture, pixels; ratios compare as logarithms. */
export function closestSize(
  sizes: readonly SizePair[],
  picture: { width: number; height: number },
): SizePair {
  const wanted = Math.log(picture.width / picture.height)
  const distance = (size: SizePair) => Math.abs(Math.log(size.width / size.height) - wanted)
  return sizes.reduce((best, size) => (distance(size) < distance(best) ? size : best))
}
