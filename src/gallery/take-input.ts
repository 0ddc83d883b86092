import { useDraft } from '../draft/draft.ts'
import { catalogue, findModel } from '../models/index.ts'
import { findRole, type Model } from '../models/model.ts'
import type { Role } from '../models/param.ts'
import { getAt } from '../models/path.ts'
import { toast } from '../ui/toast.ts'

/** The two ways in which a model takes a picture of ours. */
export type InputRole = Extract<Role, 'sourceImage' | 'references'>

export const draftModel = (): Model | undefined => findModel(useDraft.getState().slug)

/** The model that takes a picture in this way: the draft's own, else the first that does. */
export function modelTaking(role: Role): Model | undefined {
  const takes = (model: Model) => findRole(model, role) !== undefined
  const own = draftModel()
  return own && takes(own) ? own : catalogue.find(takes)
}

/** Puts a picture into the form, switching the model where the draft's own has no place for it. */
export function takeAsInput(role: InputRole, value: string): void {
  const model = modelTaking(role)
  const found = model && findRole(model, role)
  if (!found) return
  const draft = useDraft.getState()
  if (draft.slug !== model.slug) draft.switchModel(model.slug)
  const { request } = useDraft.getState()
  const known = getAt(request, found.path)
  const list = Array.isArray(known) ? known : []
  draft.take([
    {
      path: found.path,
      value:
        found.param.kind === 'images' ? [...list.filter((one) => one !== value), value] : value,
    },
  ])
  toast({ id: 'taken', title: `${found.param.label}: the picture is in the form` })
}
