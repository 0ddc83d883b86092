import type { ChoiceParam, Param } from './param.ts'
import { walk } from './path.ts'

const join = (container: string, at: string): string => {
  if (at.startsWith('/')) return at.slice(1)
  return container === '' ? at : `${container}.${at}`
}

/** Former spellings of each parameter: old pattern → today's pattern. */
export function formerPaths(params: readonly Param[]): Map<string, string> {
  const paths = new Map<string, string>()
  for (const { path, param } of walk(params)) {
    const container = path.slice(0, Math.max(0, path.lastIndexOf('.')))
    for (const former of param.was ?? []) paths.set(join(container, former.at), path)
  }
  return paths
}

/** Whose task it is: a program writes values as they are printed, a person in any case. */
export type Writer = 'program' | 'person'

/** Today's spelling of a choice: its former spellings, and any case where that is taken. */
export function spell(param: ChoiceParam, value: unknown, writer: Writer): unknown {
  if (typeof value !== 'string') return value
  if (param.options.some((option) => option.value === value)) return value
  const anyCase = param.anyCase || writer === 'person'
  const renamed = param.formerly?.[value] ?? (anyCase && param.formerly?.[value.toLowerCase()])
  if (renamed) return renamed
  if (!anyCase) return value
  return (
    param.options.find((option) => option.value.toLowerCase() === value.toLowerCase())?.value ??
    value
  )
}
