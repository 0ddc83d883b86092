import { findRole, type Model, type SizePair } from '../../../models/model.ts'
import type { Param } from '../../../models/param.ts'
import type { Request } from '../../../models/rule.ts'
import { closestSize } from '../../../models/size-pair.ts'
import { Failure } from '../wire/failure.ts'
import { type GivenPictures, imageValues } from './given-pictures.ts'

/**
 * The request with a size: without one, the model's size closest to the first reference picture.
 * Throws Failure where there is neither (contract §7, Kontext).
 */
export function withSize(
  model: Model,
  params: readonly Param[],
  request: Request,
  given: GivenPictures,
): Request {
  const width = findRole(model, 'width')?.path ?? 'width'
  const height = findRole(model, 'height')?.path ?? 'height'
  if (request[width] !== undefined) return request
  const first = [...imageValues(params, request)].find(({ param }) => param.role === 'references')
  const picture = first && given.get(first.value)
  const size: SizePair | undefined = picture && model.sizes && closestSize(model.sizes, picture)
  if (size) return { ...request, [width]: size.width, [height]: size.height }
  throw new Failure(400, {
    code: 'missingDimensionParameters',
    message:
      "Missing dimensions: give 'width' and 'height', or 'referenceImages' whose size is followed.",
    parameter: [width, height, 'referenceImages'],
    type: 'integer|array',
  })
}
