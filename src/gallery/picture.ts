import type { Generation } from '../contract/generation.ts'
import type { Image } from '../contract/image.ts'

/** One place of the gallery: a result and the generation that makes it. */
export interface Picture {
  image: Image
  generation: Generation
}

export type Shelf = 'all' | 'starred' | 'trash'

const shown: Record<Shelf, (image: Image) => boolean> = {
  all: (image) => image.trashedAt === null,
  starred: (image) => image.trashedAt === null && image.starred,
  trash: (image) => image.trashedAt !== null,
}

/** Kept by generation, so that a tile is given the same object until its generation changes. */
const known = new WeakMap<Generation, Picture[]>()

export function picturesOf(generation: Generation): Picture[] {
  const found = known.get(generation)
  if (found) return found
  const made = generation.images.map((image) => ({ image, generation }))
  known.set(generation, made)
  return made
}

/** The pictures of a shelf in the order of the gallery: newest generation first, results by index. */
export const toPictures = (generations: readonly Generation[], shelf: Shelf): Picture[] =>
  generations.flatMap((generation) =>
    picturesOf(generation).filter(({ image }) => shown[shelf](image)),
  )
