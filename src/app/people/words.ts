import { ApiError } from '../../api/client.ts'
import type { Role } from '../../contract/person.ts'

export const roles: readonly { value: Role; label: string; tip: string }[] = [
  { value: 'admin', label: 'Admin', tip: 'Generates, and decides who is here' },
  { value: 'member', label: 'Member', tip: 'Generates' },
  { value: 'viewer', label: 'Viewer', tip: 'Sees what is theirs and spends nothing' },
]

export const roleLabel = (role: Role): string =>
  roles.find(({ value }) => value === role)?.label ?? role

export const timeText = (ms: number): string =>
  new Date(ms).toLocaleString(undefined, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  })

/** What was said to a form, and of which of its fields. */
export function toRefusal(error: unknown): { message: string; path: string } | null {
  if (!error) return null
  const problem = error instanceof ApiError ? error.problem : null
  return { message: problem?.message ?? String(error), path: problem?.path ?? '' }
}

const BROWSERS = [
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
] as const
const SYSTEMS = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS/, 'macOS'],
  [/Linux/, 'Linux'],
] as const

/** What a browser calls itself, in two words. */
export function agentText(agent: string): string {
  const find = (names: typeof BROWSERS | typeof SYSTEMS) =>
    names.find(([pattern]) => pattern.test(agent))?.[1]
  const [browser, system] = [find(BROWSERS), find(SYSTEMS)]
  if (!browser) return agent.slice(0, 40) || 'Unknown browser'
  return system ? `${browser} on ${system}` : browser
}
