import type { ListParam } from '../../models/param.ts'
import type { Request } from '../../models/rule.ts'

/** A new row runs the first model that is suggested. */
export function firstSuggestion({ params }: ListParam): Request {
  for (const param of params) {
    const first = param.kind === 'air' ? param.suggestions?.[0] : undefined
    if (first) return { [param.name]: first.value }
  }
  return {}
}
