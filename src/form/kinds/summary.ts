import type { Json, Param } from '../../models/param.ts'
import type { KindOf } from './kind.ts'

const MOST = 3

/** Parts in one line, the first few in full: "seed image · mask · +2". */
export function joinParts(parts: readonly string[], most = MOST): string {
  const shown = parts.slice(0, most)
  const rest = parts.length - shown.length
  return [...shown, ...(rest > 0 ? [`+${rest}`] : [])].join(' · ')
}

/** What is set of these parameters, in the model's order. */
export function setParts(
  params: readonly Param[],
  fields: { [name: string]: Json },
  kindOf: KindOf,
): string[] {
  return params.flatMap((param) => {
    const value = fields[param.name]
    const said = value === undefined ? null : kindOf(param).summary(value, param, kindOf)
    return said === null ? [] : [said]
  })
}
