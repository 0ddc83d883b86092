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

export const REMEMBERED = 'playground.settings'

export const unremembered: Remembered = {
  revealNsfw: false,
  onlyChanged: false,
  unfolded: {},
  galleryWidth: 300,
  galleryOpen: true,
}

/** What is remembered, read before the application is there. Throws where storage is forbidden. */
export const remembered = (local: Storage): Remembered => ({
  ...unremembered,
  ...JSON.parse(local.getItem(REMEMBERED) ?? '{}').state,
})
