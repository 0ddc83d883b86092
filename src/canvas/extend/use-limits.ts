import { useDraft } from '../../draft/draft.ts'
import { findModel } from '../../models/index.ts'
import { type ExtendLimits, limitsOf } from './limits.ts'

const known = new Map<string, ExtendLimits | null>()

/** Of a catalogue's model, by slug; null where it extends no pictures. */
function limitsOfSlug(slug: string): ExtendLimits | null {
  if (!known.has(slug)) {
    const model = findModel(slug)
    known.set(slug, model ? limitsOf(model) : null)
  }
  return known.get(slug) ?? null
}

/** Of the draft's model. */
export const useLimits = (): ExtendLimits | null => useDraft(({ slug }) => limitsOfSlug(slug))
