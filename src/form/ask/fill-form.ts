import { changesBetween } from '../../models/changes.ts'
import { toFormPath } from '../../models/rows-off.ts'
import type { Request } from '../../models/rule.ts'
import type { Ask } from './ask.ts'

/** Makes the living form hold a request, as one step; what is the same is not touched. */
export function fillForm(ask: Ask, request: Request): void {
  const changes = changesBetween(ask.model.params, ask.request(), request)
  ask.apply(changes.map(({ path, value }) => ({ path: toFormPath(ask.get, path), value })))
}
