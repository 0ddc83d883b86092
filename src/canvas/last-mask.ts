import * as z from 'zod/mini'

/** Masks that were used in this browser, the latest first: another picture may take one. */
const NAME = 'playground.canvas.masks'
const KEPT = 6

const usedSchema = z.array(z.object({ mask: z.string(), picture: z.string() }))
type Used = z.infer<typeof usedSchema>[number]

function read(): Used[] {
  try {
    const parsed = usedSchema.safeParse(JSON.parse(localStorage.getItem(NAME) ?? '[]'))
    return parsed.success ? parsed.data : []
  } catch {
    // Forbidden or damaged: then there is no last mask.
    return []
  }
}

/** A picture's newest mask takes the place of its older ones. */
export function rememberMask(used: Used): void {
  const others = read().filter(({ picture }) => picture !== used.picture)
  try {
    localStorage.setItem(NAME, JSON.stringify([used, ...others].slice(0, KEPT)))
  } catch {
    // A full storage costs this convenience alone.
  }
}

/** The mask that was used last on another picture, as an image value. */
export const lastMask = (picture: string): string | undefined =>
  read().find((used) => used.picture !== picture)?.mask
