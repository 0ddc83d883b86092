import { assetHash } from '../models/image-value.ts'
import { findModel } from '../models/index.ts'
import { findRole } from '../models/model.ts'
import type { Role } from '../models/param.ts'
import { getAt } from '../models/path.ts'
import type { Generation } from './generation.ts'

/** The roles under which a model takes a picture to work on; masks, faces and guides are none. */
const roles: readonly Role[] = ['sourceImage', 'references']

type Asked = Pick<Generation, 'model' | 'params' | 'context'>

/** What a request holds under roles, in their order. */
function valuesOf({ model: slug, params }: Asked, wanted: readonly Role[]): unknown[] {
  const model = findModel(slug)
  return wanted.flatMap((role) => {
    const found = model && findRole(model, role)
    return found ? [getAt(params, found.path)].flat() : []
  })
}

const hashesIn = (values: unknown[]): string[] =>
  values.flatMap((value) => (typeof value === 'string' ? (assetHash(value) ?? []) : []))

/** The mask of our store (sha-256) that a generation was made with; null for none. */
export const maskOf = (asked: Asked): string | null =>
  hashesIn(valuesOf(asked, ['mask', 'aceMask']))[0] ?? null

/** The pictures of our store (sha-256 each) that a generation was made from, the chief one first. */
export const inputsOf = (asked: Asked): string[] => [
  ...new Set(hashesIn([...valuesOf(asked, roles), asked.context?.pictureToEdit])),
]
