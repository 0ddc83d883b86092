import type { Json, ObjectParam, Param } from './param.ts'
import { isContainer } from './param.ts'
import { getAt, paramAt } from './path.ts'
import { isOff, type RowOff } from './rows-off.ts'
import type { Request } from './rule.ts'

/**
 * What the form holds. Every leaf of the model is present, unset is `null` (an `undefined` would
 * come back as its default when a group is mounted again). Pictures in lists carry an id, rows a
 * `$id`, objects that can be on or off their `$on`, and a row that is switched off `$off`: names
 * with `$` are never Runware's.
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
  for (const param of params) {
    // A request holds JSON and nothing else.
    const field = fields[param.name] as Json | undefined
    values[param.name] = toValue(param, field, newId)
  }
  return values
}

/** The form's values of a request, with the rows that are switched off at their places. */
export function fromRequest(
  params: readonly Param[],
  request: Request,
  newId: NewId,
  rowsOff: readonly RowOff[] = [],
): Values {
  const values = toValues(params, request, newId)
  for (const { path, row } of rowsOff) {
    const [, list = '', index] = /^(.*)\[(\d+)\]$/.exec(path) ?? []
    const param = paramAt(params, list)
    const rows = getAt(values, list)
    if (param?.kind !== 'list' || !Array.isArray(rows)) continue
    rows.splice(Number(index), 0, { ...toRow(param.params, row, newId), $off: true })
  }
  return values
}

/** The rows that are switched off, in the order in which `fromRequest` takes them. */
export function rowsOff(params: readonly Param[], values: Values, prefix = ''): RowOff[] {
  return params.flatMap((param) => {
    const path = prefix === '' ? param.name : `${prefix}.${param.name}`
    const value = values[param.name]
    if (!isContainer(param)) return []
    if (param.kind === 'object') return isObject(value) ? rowsOff(param.params, value, path) : []
    // The form holds the rows of a list as objects.
    const rows = Array.isArray(value) ? (value as Values[]) : []
    return rows.flatMap((row, index) =>
      isOff(row)
        ? [{ path: `${path}[${index}]`, row: toFields(param.params, row, true) }]
        : rowsOff(param.params, row, `${path}[${index}]`),
    )
  })
}

function toJson(param: Param, value: Value | undefined, all: boolean): Json | undefined {
  if (value === null || value === undefined || value === '') return undefined
  switch (param.kind) {
    case 'images': {
      const items = Array.isArray(value) ? value : []
      return items.length === 0 ? undefined : items.map((item) => String(item.value))
    }
    case 'list': {
      const rows = Array.isArray(value) ? value.filter((row) => all || !isOff(row)) : []
      return rows.length === 0
        ? undefined
        : rows.map((row) => toFields(param.params, isObject(row) ? row : {}, all))
    }
    case 'object':
      return isObject(value) ? toObject(param, value, all) : undefined
    default:
      // Leaves are text, numbers or booleans; containers were handled above.
      return value as string | number | boolean
  }
}

function toObject(
  param: ObjectParam,
  value: Record<string, unknown>,
  all: boolean,
): Json | undefined {
  if (param.presence === 'switch' && value.$on !== true) return undefined
  const fields = toFields(param.params, value, all)
  if (Object.keys(fields).length > 0) return fields
  if (param.presence !== 'switch') return undefined
  return param.orTrue ? true : fields
}

function toFields(
  params: readonly Param[],
  values: Record<string, unknown>,
  all: boolean,
): Request {
  const fields: Request = {}
  for (const param of params) {
    // The form's values were made by fromRequest and its controls.
    const json = toJson(param, values[param.name] as Value | undefined, all)
    if (json !== undefined) fields[param.name] = json
  }
  return fields
}

/**
 * The request of the form's values: unset leaves, empty containers and rows that are off are
 * dropped, an object that is on stays. `toRequest(fromRequest(r)) = r` for every canonical request.
 */
export const toRequest = (params: readonly Param[], values: Values): Request =>
  toFields(params, values, false)

/** The same with the rows that are off, so that its paths are the form's; never to be sent. */
export const toWholeRequest = (params: readonly Param[], values: Values): Request =>
  toFields(params, values, true)

/** A request without nulls and empty optional containers: the form in which requests are compared. */
export const canonical = (params: readonly Param[], request: Request): Request => {
  const kept = toFields(
    params,
    toValues(params, request, () => ''),
    false,
  )
  // Unknown names stay, so that the check can refuse them by name.
  for (const [name, value] of Object.entries(request)) {
    if (value !== null && !params.some((param) => param.name === name)) kept[name] = value
  }
  return kept
}
