import type { Model } from '../../models/model.ts'
import { defaultOf, type Json, type Param } from '../../models/param.ts'

/** What happens while a parameter is unset: a value that stands in, and who decides on it. */
interface Unset {
  value: Json | undefined
  by: 'playground' | 'default' | 'model' | 'person'
}

export function unsetMeaning(model: Model, path: string, param: Param): Unset {
  const sent = model.sent.find(({ name }) => name === path)
  if (sent) return { value: sent.value, by: 'playground' }
  const value = defaultOf(param)
  if (value !== undefined) return { value, by: 'default' }
  return { value, by: param.required ? 'person' : 'model' }
}

/** The stand-in where it is a number. */
export const numberOf = ({ value }: Unset): number | undefined =>
  typeof value === 'number' ? value : undefined

/** "model decides", "choose", "default Portrait", "we ask for Async". */
export function unsetText({ value, by }: Unset, format: (value: Json) => string): string {
  if (by === 'person') return 'choose'
  if (value === undefined) return 'model decides'
  return by === 'playground' ? `we ask for ${format(value)}` : `default ${format(value)}`
}
