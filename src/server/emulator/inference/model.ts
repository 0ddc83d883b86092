import { modelOfAir } from '../../../models/index.ts'
import type { Model } from '../../../models/model.ts'
import type { Param } from '../../../models/param.ts'
import type { Request } from '../../../models/rule.ts'
import { Failure } from '../wire/failure.ts'

/** The model that an AIR names. Throws Failure when it is no AIR. */
export function findModelOf(air: unknown): Model {
  const model = typeof air === 'string' ? modelOfAir(air) : undefined
  if (model) return model
  throw new Failure(400, {
    code: 'invalidModel',
    message:
      "Invalid value for 'model' parameter. It must be a valid AIR identifier such as runware:107@1.",
    parameter: 'model',
    type: 'string',
  })
}

/** What this request may hold: fields beside the parameters belong to the AIR they are derived for. */
export const paramsFor = (model: Model, request: Request): readonly Param[] =>
  model.derivedParams && model.wireModel(request) !== model.airs[0]
    ? [...model.params, ...model.derivedParams]
    : model.params
