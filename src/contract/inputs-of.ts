import { assetHash } from '../models/image-value.ts'
import { findModel } from '../models/index.ts'
import { findRole } from '../models/model.ts'
import type { Role } from '../models/param.ts'
import { getAt } from '../models/path.ts'
import type { Generation } from './generation.ts'

/** The roles under which a model takes a picture to work on; masks, faces and guides are none. */
const roles: readonly Role[] = ['sourceImage', 'references']

/** The pictures of our store (sha-256 each) that a generation was made from, the chief one first. */
export function inputsOf({
  model: slug,
  params,
  context,
}: Pick<Generation, 'model' | 'params' | 'context'>): string[] {
  const model = findModel(slug)
  const values = roles.flatMap((role) => {
    const found = model && findRole(model, role)
    return found ? [getAt(params, found.path)].flat() : []
  })
  const hashes = [...values, context?.pictureToEdit].flatMap((value) =>
    typeof value === 'string' ? (assetHash(value) ?? []) : [],
  )
  return [...new Set(hashes)]
}
