import type { Json, Param } from './param.ts'
import { isContainer } from './param.ts'

/** `controlNet[0].endStep` → ['controlNet', 0, 'endStep']. */
export function toKeys(path: string): (string | number)[] {
  const keys: (string | number)[] = []
  for (const part of path.split('.')) {
    const [name = '', ...indices] = part.split('[')
    if (name !== '') keys.push(name)
    for (const index of indices) keys.push(Number(index.slice(0, -1)))
  }
  return keys
}

/** ['controlNet', 0, 'endStep'] → `controlNet[0].endStep`, the spelling of every path we say. */
export function toPath(keys: readonly PropertyKey[]): string {
  let path = ''
  for (const key of keys) {
    if (typeof key === 'number') path += `[${key}]`
    else if (key === '') path += '[""]'
    else path += path === '' ? String(key) : `.${String(key)}`
  }
  return path
}

/** The value at a path, undefined where any part of it is missing. */
export function getAt(value: unknown, path: string): unknown {
  let here: unknown = value
  for (const key of toKeys(path)) {
    if (here === null || typeof here !== 'object') return undefined
    if (!Object.hasOwn(here, key)) return undefined
    // An object that owns the key can be read by it.
    here = (here as Record<string | number, unknown>)[key]
  }
  return here
}

/** A copy with the value at the path replaced; `undefined` removes it. Containers come as needed. */
export function setAt<T>(value: T, path: string, next: unknown): T {
  // The recursion rebuilds the same shape along one path.
  return put(value, toKeys(path), next) as T
}

function put(value: unknown, keys: (string | number)[], next: unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return next
  if (typeof key === 'number') {
    const list = Array.isArray(value) ? [...value] : []
    const item = put(list[key], rest, next)
    if (item === undefined) list.splice(key, 1)
    else list[key] = item
    return list
  }
  // Any object can be copied by its string keys.
  const copy: Record<string, unknown> =
    value !== null && typeof value === 'object' ? { ...value } : {}
  const item = put(copy[key], rest, next)
  if (item === undefined) delete copy[key]
  else copy[key] = item
  return copy
}

/** The parameter a path leads to, row indices ignored: `lora[2].weight` finds lora's weight. */
export function paramAt(params: readonly Param[], path: string): Param | undefined {
  let here: readonly Param[] = params
  let found: Param | undefined
  for (const key of toKeys(path)) {
    if (typeof key === 'number') continue
    found = here.find((param) => param.name === key)
    if (!found) return undefined
    here = isContainer(found) ? found.params : []
  }
  return found
}

/** Every parameter with its pattern (`controlNet[].endStep`), containers before their children. */
export function* walk(
  params: readonly Param[],
  prefix = '',
): Generator<{ path: string; param: Param }> {
  for (const param of params) {
    const path = prefix === '' ? param.name : `${prefix}.${param.name}`
    yield { path, param }
    if (isContainer(param)) yield* walk(param.params, param.kind === 'list' ? `${path}[]` : path)
  }
}

/** Where a request has rows, `a[].b` becomes `a[0].b`, `a[1].b` …; other patterns stay one path. */
export function expand(request: unknown, pattern: string): string[] {
  const cut = pattern.indexOf('[]')
  if (cut < 0) return [pattern]
  const rows = getAt(request, pattern.slice(0, cut))
  if (!Array.isArray(rows)) return []
  return rows.flatMap((_, index) =>
    expand(request, `${pattern.slice(0, cut)}[${index}]${pattern.slice(cut + 2)}`),
  )
}

/** Every leaf that is set in a request, as path and value; image lists count as leaves. */
export function* leaves(
  params: readonly Param[],
  value: unknown,
  prefix = '',
): Generator<{ path: string; param: Param; value: Json }> {
  for (const param of params) {
    const path = prefix === '' ? param.name : `${prefix}.${param.name}`
    const here = getAt(value, param.name)
    if (here === undefined || here === null) continue
    if (param.kind === 'object' && here !== true) yield* leaves(param.params, here, path)
    else if (param.kind === 'list' && Array.isArray(here)) {
      for (const [index, row] of here.entries())
        yield* leaves(param.params, row, `${path}[${index}]`)
      // What remains came out of a JSON document.
    } else yield { path, param, value: here as Json }
  }
}
