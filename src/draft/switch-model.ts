import { findModel } from '../models/index.ts'
import type { Model } from '../models/model.ts'
import { getAt, leaves, setAt } from '../models/path.ts'
import { salvage } from '../models/salvage.ts'
import { withPictureToEdit } from './picture-to-edit.ts'
import { noteRowsOff, readRowsOff } from './rows-off.ts'
import type { StoredDraft } from './stored-draft.ts'

/**
 * The draft under another model: what still fits stays, what does not is listed, and what the
 * other model held when it was left, and this one has no place for, comes back.
 */
export function switchDraft(draft: StoredDraft, slug: string): StoredDraft {
  const from = findModel(draft.slug)
  const to = findModel(slug)
  if (!from || !to || from === to) return draft
  const kept = salvage(from, to, draft.request)
  let request = kept.request
  for (const { path, value } of comingBack(draft, from, to)) request = setAt(request, path, value)
  return {
    slug,
    request,
    // What the other model has no place for keeps its switched-off rows and its picture for the way back.
    context: noteRowsOff(
      withPictureToEdit(undefined, draft.context?.pictureToEdit ?? null),
      readRowsOff(draft.context),
      slug,
    ),
    parentId: undefined,
    origin: draft.origin,
    stash: { ...draft.stash, [draft.slug]: draft.request },
    setAside: kept.setAside,
  }
}

/** What the other model was left with and this one could not hold, unless it was given anew here. */
function* comingBack(draft: StoredDraft, from: Model, to: Model) {
  const left = draft.stash[to.slug] ?? {}
  const lost = new Set(salvage(to, from, left).setAside.map(({ path }) => path))
  for (const { path, param, value } of leaves(to.params, left)) {
    const now = getAt(draft.request, path)
    const untouched = now === undefined || now === getAt(from.start, path)
    if (param.role === 'model' || (lost.has(path) && untouched)) yield { path, value }
  }
}
