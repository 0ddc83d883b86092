import { type Candidate, isInPart, isInShape, isLockable } from './candidate.ts'

const size = ({ width, height }: { width: number; height: number }): string =>
  `${width} × ${height}`

/** What a person has to know of a result that is not as large as its place; null where it is. */
export function shapeWords(candidate: Candidate, locked: boolean): string | null {
  const { image, place } = candidate
  const { width, height } = image
  if (width === null || height === null) return null
  if (width === place.width && height === place.height) return null
  const own = size({ width, height })
  if (!isInShape(candidate)) {
    const lock = isInPart(candidate) ? ', so no pixels of it can be kept' : ''
    return `${own} px: another shape than the picture’s ${size(place)}${lock}. Accepted, it takes the picture’s place whole.`
  }
  return locked && isLockable(candidate)
    ? `Made at ${own} px; here it is scaled to the picture’s ${size(place)}.`
    : `${own} px, the picture has ${size(place)}. Accepted, it keeps its own size.`
}
