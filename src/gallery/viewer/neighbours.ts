import type { Picture } from '../picture.ts'

/** The picture a step away in the gallery's order; at an end, or off the shelf, there is none. */
export function neighbour(
  pictures: readonly Picture[],
  id: string,
  step: -1 | 1,
): Picture | undefined {
  const index = pictures.findIndex(({ image }) => image.id === id)
  return index < 0 ? undefined : pictures[index + step]
}

/** Where to go when a picture leaves: on to the older one, at the end back to the newer. */
export const afterRemoval = (pictures: readonly Picture[], id: string): Picture | undefined =>
  neighbour(pictures, id, 1) ?? neighbour(pictures, id, -1)

/** "3 of 4" among the results of one request; null for a single one. */
export function placeAmong({ image, generation }: Picture): string | null {
  const shown = generation.images.filter(
    ({ id, trashedAt }) => id === image.id || trashedAt === null,
  )
  if (shown.length < 2) return null
  return `${shown.findIndex(({ id }) => id === image.id) + 1} of ${shown.length}`
}
