import type { Model } from '../models/model.ts'
import { isContainer } from '../models/param.ts'
import { walk } from '../models/path.ts'

/** A field of a model's form, as a list of fields names it. */
export interface FieldEntry {
  path: string
  label: string
  group: string
  help: string
}

/** Every field that can be reached without a row: what "go to field" offers. */
export function fieldIndex(model: Model): FieldEntry[] {
  const labels = new Map(model.groups.map((group) => [group.id, group.label]))
  let group = ''
  return [...walk(model.params)].flatMap(({ path, param }) => {
    if (param.group) group = labels.get(param.group) ?? param.group
    if (path.includes('[]') || (isContainer(param) && !param.group)) return []
    return [{ path, label: param.label, group, help: param.help }]
  })
}
