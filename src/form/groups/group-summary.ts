import type { Model, ParamGroup } from '../../models/model.ts'
import { defaultOf, type Param, type Role } from '../../models/param.ts'
import type { Request } from '../../models/rule.ts'
import type { KindOf } from '../kinds/kind.ts'
import { joinParts } from '../kinds/summary.ts'

/** Said by their value alone, and also while they are their default: "JPG 95". */
const headlines: readonly Role[] = ['outputFormat', 'outputQuality']

export const paramsOf = (model: Model, group: ParamGroup): Param[] =>
  model.params.filter((param) => param.group === group.id)

/** What a folded group holds, in one line. */
export function groupSummary(
  model: Model,
  group: ParamGroup,
  request: Request,
  kindOf: KindOf,
): string {
  const params = paramsOf(model, group)
  const leading = params.filter(({ role }) => role && headlines.includes(role))
  const first = leading.flatMap((param) => {
    const value = request[param.name] ?? defaultOf(param)
    return value === undefined ? [] : [kindOf(param).format(value, param, kindOf)]
  })
  const [only] = params
  const alone = params.length === 1 && only !== undefined
  const others = params.flatMap((param) => {
    const value = request[param.name]
    if (value === undefined || leading.includes(param)) return []
    const kind = kindOf(param)
    const said = alone
      ? kind.format(value, param, kindOf) || 'on'
      : kind.summary(value, param, kindOf)
    return said ? [said] : []
  })
  if (first.length === 0 && others.length === 0) return restText(model, params)
  return joinParts([...(first.length > 0 ? [first.join(' ')] : []), ...others])
}

/** Kinds that always have some value at the engine, set or not. */
const neverOff: readonly Param['kind'][] = ['choice', 'integer', 'float', 'seed']

/** Nothing is set: a fixed model is what runs, numbers are left to the model, anything else is off. */
function restText(model: Model, params: readonly Param[]): string {
  const [only] = params
  if (params.length === 1 && only?.kind === 'air') return model.airs[0] ?? ''
  return params.every(({ kind }) => neverOff.includes(kind)) ? 'model decides' : 'off'
}
