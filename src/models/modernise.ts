import { formerPaths, spell, type Writer } from './former.ts'
import type { Former, Json, Param } from './param.ts'
import { isContainer } from './param.ts'
import { getAt, setAt } from './path.ts'

function readFormer(former: Former, value: unknown): unknown {
  if (former.as === 'list') return Array.isArray(value) ? value : [value]
  if (former.as) return former.as[String(value)]
  return value
}

type Fields = Record<string, unknown>

// A container's value is a plain object once arrays and null are ruled out.
const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

function dropNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropNulls)
  if (!isFields(value)) return value
  const kept = Object.entries(value).filter(([, item]) => item !== null && item !== undefined)
  return Object.fromEntries(kept.map(([key, item]) => [key, dropNulls(item)]))
}

interface Root {
  task: Fields
  writer: Writer
}

/** Renames inside one container; root-relative former places are taken from (and out of) the task. */
function modern(params: readonly Param[], fields: Fields, root: Root): Fields {
  let here = fields
  for (const param of params) {
    for (const former of param.was ?? []) {
      const fromRoot = former.at.startsWith('/')
      const at = fromRoot ? former.at.slice(1) : former.at
      const old = getAt(fromRoot ? root.task : here, at)
      if (old === undefined) continue
      if (fromRoot) root.task = setAt(root.task, at, undefined)
      else here = setAt(here, at, undefined)
      const value = readFormer(former, old)
      if (value !== undefined && here[param.name] === undefined)
        here = { ...here, [param.name]: value }
    }
    if (isContainer(param)) here = modernInside(param, here, root)
    else if (param.kind === 'choice' && here[param.name] !== undefined) {
      here = { ...here, [param.name]: spell(param, here[param.name], root.writer) }
    }
  }
  return here
}

function modernInside(param: Param & { params: Param[] }, here: Fields, root: Root): Fields {
  const value = here[param.name]
  if (param.kind === 'list') {
    if (!Array.isArray(value)) return here
    const rows = value.map((row) => (isFields(row) ? modern(param.params, row, root) : row))
    return { ...here, [param.name]: rows }
  }
  if (value !== undefined && !isFields(value)) return here
  const next = modern(param.params, value ?? {}, root)
  return value === undefined && Object.keys(next).length === 0
    ? here
    : { ...here, [param.name]: next }
}

/** Containers whose every field moved elsewhere, such as `advancedFeatures`. */
function dropEmptied(task: Fields, names: Iterable<string>): Fields {
  let kept = task
  for (const name of names) {
    const value = kept[name]
    if (isFields(value) && Object.keys(value).length === 0) kept = setAt(kept, name, undefined)
  }
  return kept
}

/**
 * A task in today's names, from a task of either generation of field names (contract §3.7).
 * Explicit nulls are absent. Unknown fields stay, so that the check can name them; so do a program's
 * values in another case than the printed one.
 */
export function modernise(
  params: readonly Param[],
  task: Fields,
  writer: Writer = 'person',
): Record<string, Json> {
  // dropNulls keeps the shape of the object it is given.
  const root = { task: dropNulls(task) as Fields, writer }
  const containers = new Set(
    [...formerPaths(params).keys()]
      .filter((path) => path.includes('.'))
      .map((path) => path.split('.')[0] ?? ''),
  )
  // Root-relative former places are removed from `root.task`; the renamed fields come on top.
  const renamed = modern(params, root.task, root)
  const names = new Set(params.map((param) => param.name))
  const result: Fields = {}
  for (const [key, value] of Object.entries(renamed))
    if (names.has(key) || key in root.task) result[key] = value
  const stale = [...containers].filter((name) => !names.has(name))
  for (const name of stale) if (name in root.task) result[name] = root.task[name]
  // Values came out of a JSON document.
  return dropEmptied(result, stale) as Record<string, Json>
}
