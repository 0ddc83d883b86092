import type { Issue } from '../../models/issue.ts'
import { findRole, type Model } from '../../models/model.ts'
import { getAt } from '../../models/path.ts'
import type { Request } from '../../models/rule.ts'
import type { Settings } from '../env.ts'

/** Parameters that have the engine call an address. */
const CALLING = ['webhook', 'uploadEndpoint'] as const

/**
 * Addresses that a person of a team would have the engine call, beyond the hosts that CALL_HOSTS
 * names; on one computer a person's own are passed on (promises.md, "Who gets in" 5).
 */
export function unnamedHosts(
  { signIn, callHosts }: Pick<Settings, 'signIn' | 'callHosts'>,
  model: Model,
  request: Request,
): Issue[] {
  if (signIn === 'off') return []
  return CALLING.flatMap((role): Issue[] => {
    const path = findRole(model, role)?.path
    const value = path === undefined ? undefined : getAt(request, path)
    if (path === undefined || typeof value !== 'string') return []
    const host = URL.parse(value)?.host ?? ''
    if (callHosts.includes(host)) return []
    const allowed = callHosts.length === 0 ? 'none' : callHosts.join(', ')
    return [
      {
        path,
        severity: 'error',
        rule: 'host',
        message: `The engine may be told to call these hosts: ${allowed}. Whoever runs this playground can allow others by CALL_HOSTS.`,
      },
    ]
  })
}
