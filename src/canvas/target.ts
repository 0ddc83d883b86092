import type { Context } from '../contract/generation.ts'
import { findRole, type Model } from '../models/model.ts'
import { getAt } from '../models/path.ts'
import type { Request } from '../models/rule.ts'

/** Where a draft keeps the picture on the canvas and its mask. */
export interface Target {
  /** The picture that is painted over, as an image value. */
  picture: string | null
  /** The mask in use; of a list, its first. */
  mask: string | null
  maskPath: string
  /** The path of the picture; null where it stands in the context (ACE++ local editing). */
  picturePath: string | null
  /** What the request holds there for a mask; null for none. */
  maskValue(mask: string | null): string | string[] | null
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)
const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []

/** Local editing takes its mask and its picture from elsewhere than inpainting does. */
function localEditing(model: Model, request: Request, context?: Context): Target | null {
  const [edit, mode, mask, identity] = [
    findRole(model, 'aceEdit'),
    findRole(model, 'aceMode'),
    findRole(model, 'aceMask'),
    findRole(model, 'aceIdentity'),
  ]
  if (!edit || mode?.param.kind !== 'choice' || !mask) return null
  if (getAt(request, edit.path) === undefined) return null
  const chosen = getAt(request, mode.path) ?? mode.param.default
  const option = mode.param.options.find(({ value }) => value === chosen)
  if (!option?.uses?.includes('aceMask')) return null
  const masks = list(getAt(request, mask.path))
  const identities = list(identity && getAt(request, identity.path))
  return {
    picture: context?.pictureToEdit ?? identities[0] ?? null,
    mask: masks[0] ?? null,
    maskPath: mask.path,
    picturePath: null,
    maskValue: (value) => {
      const rest = masks.slice(1)
      const next = value === null ? rest : [value, ...rest]
      return next.length > 0 ? next : null
    },
  }
}

/** The place of picture and mask in a draft; null where its model takes no mask. */
export function targetOf(model: Model, request: Request, context?: Context): Target | null {
  const local = localEditing(model, request, context)
  if (local) return local
  const [picture, mask] = [findRole(model, 'sourceImage'), findRole(model, 'mask')]
  if (!picture || !mask) return null
  return {
    picture: text(getAt(request, picture.path)),
    mask: text(getAt(request, mask.path)),
    maskPath: mask.path,
    picturePath: picture.path,
    maskValue: (value) => value,
  }
}
