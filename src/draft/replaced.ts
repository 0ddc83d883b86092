import type { StoredDraft } from './stored-draft.ts'

/** Drafts that were replaced as a whole, newest last; for this page's life only. */
export interface Replaced {
  past: readonly StoredDraft[]
  future: readonly StoredDraft[]
}

const DEPTH = 20

export const nothingReplaced: Replaced = { past: [], future: [] }

/** A draft is about to be replaced by a new one. */
export const keep = ({ past }: Replaced, draft: StoredDraft): Replaced => ({
  past: [...past, draft].slice(-DEPTH),
  future: [],
})

/** The draft before, or the one that was left by going back; undefined where there is none. */
export function swap(
  { past, future }: Replaced,
  draft: StoredDraft,
  way: 'back' | 'forward',
): { draft: StoredDraft; replaced: Replaced } | undefined {
  const found = (way === 'back' ? past : future).at(-1)
  if (!found) return undefined
  const replaced =
    way === 'back'
      ? { past: past.slice(0, -1), future: [...future, draft] }
      : { past: [...past, draft], future: future.slice(0, -1) }
  return { draft: found, replaced }
}
