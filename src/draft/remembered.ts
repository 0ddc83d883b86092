import { readKept, writeKept } from './kept.ts'

/** What this browser remembers about how its person likes to work, and where. */
export interface Remembered {
  /** Flagged pictures are shown without being asked for. */
  revealNsfw: boolean
  onlyChanged: boolean
  /** Groups of the form by id; absent is folded. */
  unfolded: Record<string, boolean>
  /** Pixels. */
  galleryWidth: number
  galleryOpen: boolean
}

const NAME = 'playground.settings'

const unremembered: Remembered = {
  revealNsfw: false,
  onlyChanged: false,
  unfolded: {},
  galleryWidth: 320,
  galleryOpen: true,
}

/** As it was left; as on the first day where nothing is. */
export const remembered = (): Remembered => ({ ...unremembered, ...readKept(NAME) })

/** Where it cannot be kept it holds for this page. */
export const remember = (state: Remembered): boolean => writeKept(NAME, state)
