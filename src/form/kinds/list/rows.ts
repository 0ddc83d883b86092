import type { NewId, Values } from '../../../models/values.ts'

/** The rows with one moved; out of range changes nothing. */
export function moveRow<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const next = [...rows]
  if (to < 0 || to >= next.length) return next
  const [row] = next.splice(from, 1)
  if (row !== undefined) next.splice(to, 0, row)
  return next
}

/** The rows with a copy of one after it; the copy and its pictures have ids of their own. */
export function duplicateRow(rows: readonly Values[], index: number, newId: NewId): Values[] {
  const row = rows[index]
  if (!row) return [...rows]
  const copy: Values = {}
  for (const [name, value] of Object.entries(structuredClone(row))) {
    copy[name] =
      name === '$id'
        ? newId()
        : Array.isArray(value)
          ? value.map((item) => ('id' in item ? { ...item, id: newId() } : item))
          : value
  }
  return rows.toSpliced(index + 1, 0, copy)
}
