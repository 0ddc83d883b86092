import type { Json, Param } from '../../models/param.ts'
import { setAt } from '../../models/path.ts'
import { isOff } from '../../models/rows-off.ts'
import {
  fromRequest,
  type NewId,
  toWholeRequest,
  type Value,
  type Values,
} from '../../models/values.ts'

/** A value of a request to set, in the request's own words; `null` unsets. */
export interface Change {
  path: string
  value: unknown
}

/**
 * The form's value that carries a change: the top-level parameter is taken through its request and
 * back, with rows and pictures keeping their ids where they stayed. Undefined for a path the
 * model does not have.
 */
export function applyChange(
  params: readonly Param[],
  values: Values,
  { path, value }: Change,
  newId: NewId,
): { path: string; value: Value } | undefined {
  const name = path.split(/[.[]/)[0] ?? path
  const param = params.find((candidate) => candidate.name === name)
  if (!param) return undefined
  // A list that is given whole says nothing of its rows that are off: they stay where they are.
  if (path === name && Array.isArray(value)) return wholeList(param, values, value, newId)
  const now = toWholeRequest([param], values)
  const next = setAt(now, path, value ?? undefined)
  // The change speaks JSON, and so does the request it is put into.
  const made = fromRequest([param], next as Record<string, Json>, newId)[name] ?? null
  const removed = value === null && path.endsWith(']') ? lastIndex(path) : undefined
  // Its shape is that of what was made, ids apart.
  return { path: name, value: keepIds(values[name], made, removed) as Value }
}

function wholeList(param: Param, values: Values, value: Json[], newId: NewId) {
  const { name } = param
  const old = values[name]
  // The form holds rows as objects and listed pictures as id and value.
  const rows = (Array.isArray(old) ? old : []) as Values[]
  const made = fromRequest([param], { [name]: value }, newId)[name] ?? []
  // Both are lists, and so is what comes of them.
  const next = keepIds(
    rows.filter((row) => !isOff(row)),
    made,
  ) as Values[]
  for (const [index, row] of rows.entries()) if (isOff(row)) next.splice(index, 0, row)
  return { path: name, value: next }
}

const lastIndex = (path: string): number => Number(path.slice(path.lastIndexOf('[') + 1, -1))

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Puts the old ids of rows and listed pictures on the new ones at the same place. */
function keepIds(old: unknown, made: unknown, removed?: number): unknown {
  if (Array.isArray(made) && Array.isArray(old)) {
    const left = removed === undefined ? old : old.filter((_, index) => index !== removed)
    return made.map((item, index) => keepIds(left[index], item))
  }
  if (!isObject(made) || !isObject(old)) return made
  const kept: Record<string, unknown> = isOff(old) ? { $off: true } : {}
  for (const [key, item] of Object.entries(made)) {
    const isId = (key === '$id' || key === 'id') && typeof old[key] === 'string'
    kept[key] = isId ? old[key] : keepIds(old[key], item, removed)
  }
  return kept
}
