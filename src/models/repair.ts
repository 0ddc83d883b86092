import { check } from './check.ts'
import type { Issue } from './issue.ts'
import type { Model } from './model.ts'
import { setAt } from './path.ts'
import type { Facts, Request } from './rule.ts'
import { canonical } from './values.ts'

/** A repair may raise what another one answers; two that answer each other end here. */
const MOST = 100

/** A request with one issue's repair carried out; the request itself where it has none. */
export const repair = (request: Request, issue: Issue): Request =>
  (issue.repair?.set ?? []).reduce(
    (now, { path, value }) => setAt(now, path, value ?? undefined),
    request,
  )

/** A request with every repair of a severity carried out, one after the other, each at most once. */
export function repairAll(
  model: Model,
  request: Request,
  facts: Facts,
  severity: Issue['severity'],
): Request {
  const done = new Set<string>()
  const keyOf = ({ path, rule, repair: offered }: Issue) => `${path} ${rule} ${offered?.label}`
  let now = request
  for (let round = 0; round < MOST; round++) {
    const next = check(model, now, facts).find(
      (issue) => issue.severity === severity && issue.repair && !done.has(keyOf(issue)),
    )
    if (!next) break
    done.add(keyOf(next))
    now = repair(now, next)
  }
  return canonical(model.params, now)
}
