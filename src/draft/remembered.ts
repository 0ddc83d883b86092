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
const VERSION = 1

const unremembered: Remembered = {
  revealNsfw: false,
  onlyChanged: false,
  unfolded: {},
  galleryWidth: 312,
  galleryOpen: true,
}

/** As it was left; as on the first day where nothing is, where storage is forbidden or damaged. */
export function remembered(): Remembered {
  try {
    return { ...unremembered, ...JSON.parse(localStorage.getItem(NAME) ?? '{}').state }
  } catch {
    return unremembered
  }
}

export function remember(state: Remembered): void {
  try {
    localStorage.setItem(NAME, JSON.stringify({ state, version: VERSION }))
  } catch {
    // Storage is forbidden or full: it holds for this page.
  }
}
