import { create } from 'zustand'
import { useDraft } from '../draft/draft.ts'
import { findModel } from '../models/index.ts'
import { findRole } from '../models/model.ts'
import type { FloatParam, IntegerParam, Role } from '../models/param.ts'
import { getAt } from '../models/path.ts'

interface Held {
  value: number | null
  /** What the draft held then: once it holds something else, that counts again. */
  over: unknown
}

/** Values on their way through the form, which writes to the draft a moment later; by path. */
const useHeld = create<{ [path: string]: Held | undefined }>()(() => ({}))

const parameterOf = (slug: string, role: Role) => {
  const model = findModel(slug)
  const found = model && findRole(model, role)
  if (found?.param.kind !== 'integer' && found?.param.kind !== 'float') return null
  const param: IntegerParam | FloatParam = found.param
  return { path: found.path, param }
}

/** A number of the form, by its role; null where the draft's model has none. */
export function useNumberRole(role: Role) {
  const slug = useDraft((draft) => draft.slug)
  const found = parameterOf(slug, role)
  const path = found?.path ?? ''
  const stored = useDraft(({ request }) => (found ? getAt(request, path) : undefined))
  const held = useHeld((all) => all[path])
  if (!found) return null
  const value = held && held.over === stored ? held.value : stored
  const show = (next: number | null) => useHeld.setState({ [path]: { value: next, over: stored } })
  return {
    param: found.param,
    /** As it is set; null where it is not. */
    value: typeof value === 'number' ? value : null,
    /** While it is being dragged: seen here, not yet set. */
    show,
    set: (next: number | null) => {
      show(next)
      useDraft.getState().take([{ path, value: next }])
    },
  }
}
