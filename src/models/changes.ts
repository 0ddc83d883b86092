import type { Json, Param } from './param.ts'
import type { Request } from './rule.ts'

/** A value of a request to set, by its path in the request; `null` unsets. */
export interface RequestChange {
  path: string
  value: Json
}

type Fields = { [name: string]: Json }

const isFields = (value: Json | undefined): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function inside(param: Param, from: Json, to: Json, path: string): RequestChange[] | undefined {
  if (param.kind === 'object' && isFields(from) && isFields(to))
    return between(param.params, from, to, `${path}.`)
  if (param.kind !== 'list' || !Array.isArray(from) || !Array.isArray(to)) return undefined
  if (from.length !== to.length) return undefined
  const rows = from.map((row, index) => {
    const other = to[index]
    return isFields(row) && isFields(other)
      ? between(param.params, row, other, `${path}[${index}].`)
      : undefined
  })
  return rows.every((row) => row !== undefined) ? rows.flat() : undefined
}

function between(
  params: readonly Param[],
  from: Fields,
  to: Fields,
  prefix: string,
): RequestChange[] {
  return params.flatMap((param) => {
    const path = prefix + param.name
    const [old, next] = [from[param.name], to[param.name]]
    if (JSON.stringify(old ?? null) === JSON.stringify(next ?? null)) return []
    const deeper = old !== undefined && next !== undefined && inside(param, old, next, path)
    return deeper || [{ path, value: next ?? null }]
  })
}

/** The smallest changes that make one request of a model into another, unsettings included. */
export const changesBetween = (
  params: readonly Param[],
  from: Request,
  to: Request,
): RequestChange[] => between(params, from, to, '')
