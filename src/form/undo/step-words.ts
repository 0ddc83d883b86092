import type { Model } from '../../models/model.ts'
import type { Json, Param } from '../../models/param.ts'
import { paramAt } from '../../models/path.ts'
import type { Difference } from '../ask/differences.ts'
import { isWithin } from '../ask/revealer.ts'
import type { KindOf } from '../kinds/kind.ts'
import { shortText } from '../kinds/text/text.ts'
import { rowOf } from '../linter/reason-text.ts'

export type Way = 'undo' | 'redo'

/** More than this are only counted. */
const NAMED = 2

/** The parameter that a value of the form belongs to: `pulid.$on` → `pulid`. */
export function paramPath(params: readonly Param[], path: string): string {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, ''))
    if (paramAt(params, at) && !at.includes('$')) return at
  return path
}

function valueText(param: Param, value: unknown, kindOf: KindOf): string {
  if (value === null) return 'not set'
  if (Array.isArray(value)) return value.length === 0 ? 'none' : String(value.length)
  if (typeof value === 'object') return ''
  if (param.kind === 'image') return 'a picture'
  if (param.kind === 'text') return `“${shortText(String(value))}”`
  if (typeof value === 'boolean') return value ? 'on' : 'off'
  // Numbers and strings are left.
  return kindOf(param).format(value as Json, param, kindOf)
}

function moveWords(model: Model, path: string, from: unknown, to: unknown, kindOf: KindOf): string {
  const at = paramPath(model.params, path)
  const param = paramAt(model.params, at)
  if (!param) return path
  const row = rowOf(model.params, path)
  const isOff = path.endsWith('.$off')
  const name =
    row && row !== param.label && !isOff ? `${row}, ${param.label}` : (row ?? param.label)
  // A row says that it is off; a row that is on says nothing.
  const words = (value: unknown) =>
    isOff ? (value === true ? 'off' : 'on') : valueText(param, value, kindOf)
  const [old, next] = [words(from), words(to)]
  return old === next ? name : `${name} ${old} → ${next}`
}

/** What an undo or a redo did: "Undid: Steps 28 → 20". */
export function stepWords(
  model: Model,
  step: readonly Difference[],
  way: Way,
  kindOf: KindOf,
): string {
  const own = step.filter(
    ({ path }) =>
      // An object switched on for one of its parts says nothing beside that part.
      !path.endsWith('.$on') ||
      !step.some((other) => other.path !== path && isWithin(other.path, path.slice(0, -4))),
  )
  const said = own.slice(0, NAMED).map(({ path, before, after }) => {
    const [from, to] = way === 'undo' ? [after, before] : [before, after]
    return moveWords(model, path, from, to, kindOf)
  })
  const rest = own.length - said.length
  return `${way === 'undo' ? 'Undid' : 'Redid'}: ${said.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`
}
