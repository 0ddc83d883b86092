import { check, schemaOfParam } from './check.ts'
import type { Model } from './model.ts'
import type { Json, Param } from './param.ts'
import { leaves, paramAt, setAt } from './path.ts'
import { noFacts, type Request } from './rule.ts'

export interface SetAside {
  path: string
  label: string
  value: Json
  reason: string
}

const top = (path: string): string => path.split(/[.[]/)[0] ?? path

/** Keeps of a request what another model takes, and says what it set aside and why. */
export function salvage(
  from: Model,
  to: Model,
  request: Request,
): { request: Request; setAside: SetAside[] } {
  const setAside: SetAside[] = []
  const drop = (path: string, param: Param, value: Json, reason: string) =>
    setAside.push({ path, label: param.label, value, reason })

  let kept: Request = {}
  const lost = new Set<string>()
  for (const { path, param, value } of leaves(from.params, request)) {
    const target = paramAt(to.params, path)
    if (!target || target.kind !== param.kind) {
      drop(path, param, value, `${to.shortName} has no such parameter.`)
      lost.add(top(path))
    } else if (target.role !== 'model') kept = setAt(kept, path, value)
  }
  // A row that lost a leaf may be incomplete; the check below finds it and drops it whole.
  kept = { ...modelOf(to, request), ...kept }
  for (let round = 0; round < 20; round++) {
    const issue = check(to, kept, noFacts).find(
      (found) => found.severity === 'error' && kept[top(found.path)] !== undefined,
    )
    if (!issue) break
    for (const name of partners(to, top(issue.path))) {
      const param = paramAt(to.params, name)
      const value = kept[name]
      if (param && value !== undefined && to.start[name] !== value)
        drop(name, param, value, issue.message)
      kept = setAt(kept, name, undefined)
    }
  }
  for (const [name, value] of Object.entries(to.start)) {
    if (kept[name] === undefined) kept = { ...kept, [name]: value }
  }
  return { request: kept, setAside }
}

/** Width and height go together: a pair is kept or set aside whole. */
function partners(model: Model, name: string): string[] {
  const role = paramAt(model.params, name)?.role
  if (role !== 'width' && role !== 'height') return [name]
  return model.params
    .filter((param) => param.role === 'width' || param.role === 'height')
    .map((param) => param.name)
}

/** A fine-tune's AIR belongs to its own architecture; another model starts from its own. */
function modelOf(to: Model, request: Request): Request {
  const param = to.params.find((candidate) => candidate.role === 'model')
  const value = param && request[param.name]
  if (!param || value === undefined || typeof value !== 'string') return {}
  const owned = to.airs.includes(value) && schemaOfParam(param).safeParse(value).success
  return owned && !to.openArchitecture ? { [param.name]: value } : {}
}
