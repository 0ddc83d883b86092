import type { Model } from '../../models/model.ts'
import type { Param } from '../../models/param.ts'
import { getAt, leaves, walk } from '../../models/path.ts'
import type { Request } from '../../models/rule.ts'

/** Rows share the parameters of their list: `lora[2].weight` → `lora[].weight`. */
export const toPattern = (path: string): string => path.replaceAll(/\[\d+\]/g, '[]')

const above = (pattern: string): string[] => {
  const parents: string[] = []
  for (let cut = pattern.lastIndexOf('.'); cut > 0; cut = pattern.lastIndexOf('.', cut - 1))
    parents.push(pattern.slice(0, cut).replace(/\[\]$/, ''))
  return parents
}

const isBelow = (pattern: string, container: string): boolean =>
  pattern.startsWith(`${container}.`) || pattern.startsWith(`${container}[].`)

const textOf = (path: string, param: Param): string =>
  `${path} ${param.label} ${param.help}`.toLowerCase()

export interface Found {
  /** The parameters that match by themselves. */
  found: ReadonlySet<string>
  /** These, what they are in, and what is in them. */
  shown: ReadonlySet<string>
}

/** The parameters whose name, label or help holds every word. */
export function findParams(model: Model, search: string): Found {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const all = [...walk(model.params)]
  const labels = new Map(model.groups.map((group) => [group.id, group.label.toLowerCase()]))
  const matches = (path: string, param: Param): boolean => {
    const text = `${textOf(path, param)} ${labels.get(param.group ?? '') ?? ''}`
    return words.every((word) => text.includes(word))
  }
  const hits = all.filter(({ path, param }) => matches(path, param)).map(({ path }) => path)
  const found = new Set(hits)
  const shown = new Set(hits.flatMap((path) => [path, ...above(path)]))
  for (const { path } of all)
    if (hits.some((hit) => isBelow(path, hit) && !hits.some((other) => isBelow(other, hit))))
      shown.add(path)
  return { found, shown }
}

/** The parameters of a request that are not as a new draft has them, and what they are in. */
export function setPatterns(model: Model, request: Request): ReadonlySet<string> {
  const patterns = new Set<string>()
  const add = (pattern: string) => {
    for (const one of [pattern, ...above(pattern)]) patterns.add(one)
  }
  for (const { path, value } of leaves(model.params, request))
    if (value !== getAt(model.start, path)) add(toPattern(path))
  // An object that is on while it is empty has no leaves.
  for (const name in request) if (request[name] !== model.start[name]) patterns.add(name)
  return patterns
}
