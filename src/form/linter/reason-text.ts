import type { Issue } from '../../models/issue.ts'
import type { Param } from '../../models/param.ts'
import { paramAt } from '../../models/path.ts'

/** The row of a list that a path goes through: "LoRA 2". */
export function rowOf(params: readonly Param[], path: string): string | undefined {
  const [, list, index] = /^(.*)\[(\d+)\]/.exec(path) ?? []
  const param = list === undefined ? undefined : paramAt(params, list)
  return param?.kind === 'list' ? `${param.item} ${Number(index) + 1}` : undefined
}

/** An issue as it reads away from its field: with the row and the label it is about. */
export function reasonText(params: readonly Param[], { path, message }: Issue): string {
  const row = rowOf(params, path)
  const label = paramAt(params, path)?.label
  const about = [row, label].filter((name) => name && !message.startsWith(name))
  return about.length > 0 ? `${about.join(', ')}: ${message}` : message
}
