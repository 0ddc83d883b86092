import type { Json, ObjectParam, Param } from './param.ts'
import type { Request } from './rule.ts'

/**
 * What the form holds. Every leaf of the model is present, unset is `null` (an `undefined` would
 * come back as its default when a group is mounted again). Pictures in lists carry an id, rows a
 * `$id`, and objects that can be on or off their `$on`: names with `$` are never Runware's.
 */
export type Values = { [name: string]: Value }
export type Value = string | number | boolean | null | ListedImage[] | Values | Values[]
export interface ListedImage {
  id: string
  value: string
}

/** Makes ids of rows and listed pictures; they live in the form alone. */
export type NewId = () => string

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function toValue(param: Param, json: Json | undefined, newId: NewId): Value {
  switch (param.kind) {
    case 'images':
      return Array.isArray(json) ? json.map((value) => ({ id: newId(), value: String(value) })) : []
    case 'list':
      return Array.isArray(json) ? json.map((row) => toRow(param.params, row, newId)) : []
    case 'object': {
      const leaves = toValues(param.params, isObject(json) ? json : {}, newId)
      return param.presence === 'switch'
        ? { $on: json !== undefined && json !== null, ...leaves }
        : leaves
    }
    default:
      // Leaves are text, numbers or booleans once the schema has passed.
      return json === undefined ? null : (json as string | number | boolean | null)
  }
}

/** One row of a list, as the form holds it. */
export const toRow = (params: readonly Param[], row: unknown, newId: NewId): Values => ({
  $id: newId(),
  ...toValues(params, isObject(row) ? row : {}, newId),
})

function toValues(params: readonly Param[], fields: Record<string, unknown>, newId: NewId): Values {
  const values: Values = {}
  // A request holds JSON and nothing else.
  for (const param of params)
    values[param.name] = toValue(param, fields[param.name] as Json | undefined, newId)
  return values
}

/** The form's values of a request. */
export const fromRequest = (params: readonly Param[], request: Request, newId: NewId): Values =>
  toValues(params, request, newId)

function toJson(param: Param, value: Value | undefined): Json | undefined {
  if (value === null || value === undefined || value === '') return undefined
  switch (param.kind) {
    case 'images': {
      const items = Array.isArray(value) ? value : []
      return items.length === 0 ? undefined : items.map((item) => String(item.value))
    }
    case 'list': {
      const rows = Array.isArray(value) ? value : []
      return rows.length === 0
        ? undefined
        : rows.map((row) => toFields(param.params, isObject(row) ? row : {}))
    }
    case 'object':
      return isObject(value) ? toObject(param, value) : undefined
    default:
      // Leaves are text, numbers or booleans; containers were handled above.
      return value as string | number | boolean
  }
}

function toObject(param: ObjectParam, value: Record<string, unknown>): Json | undefined {
  if (param.presence === 'switch' && value.$on !== true) return undefined
  const fields = toFields(param.params, value)
  if (Object.keys(fields).length > 0) return fields
  if (param.presence !== 'switch') return undefined
  return param.orTrue ? true : fields
}

function toFields(params: readonly Param[], values: Record<string, unknown>): Request {
  const fields: Request = {}
  for (const param of params) {
    // The form's values were made by fromRequest and its controls.
    const json = toJson(param, values[param.name] as Value | undefined)
    if (json !== undefined) fields[param.name] = json
  }
  return fields
}

/**
 * The request of the form's values: unset leaves and empty containers are dropped, an object that
 * is on stays. `toRequest(fromRequest(r)) = r` for every canonical request.
 */
export const toRequest = (params: readonly Param[], values: Values): Request =>
  toFields(params, values)

/** A request without nulls and empty optional containers: the form in which requests are compared. */
export const canonical = (params: readonly Param[], request: Request): Request => {
  const kept = toFields(
    params,
    toValues(params, request, () => ''),
  )
  // Unknown names stay, so that the check can refuse them by name.
  for (const [name, value] of Object.entries(request)) {
    if (value !== null && !params.some((param) => param.name === name)) kept[name] = value
  }
  return kept
}
