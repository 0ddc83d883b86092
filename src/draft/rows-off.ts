import * as z from 'zod/mini'
import { type Context, requestSchema } from '../contract/generation.ts'
import { findModel } from '../models/index.ts'
import { paramAt } from '../models/path.ts'
import type { RowOff } from '../models/rows-off.ts'

const NOTE = 'rowsOff'
const rowsOffSchema = z.array(z.object({ path: z.string(), row: requestSchema }))

/** The switched-off rows that a context keeps; none where it holds anything else. */
export function readRowsOff(context: Context | undefined): RowOff[] {
  const parsed = rowsOffSchema.safeParse(context?.notes?.[NOTE])
  return parsed.success ? parsed.data : []
}

/** The context with these rows; those of lists that the model lacks stay for the one that has them. */
export function noteRowsOff(
  context: Context | undefined,
  rowsOff: readonly RowOff[],
  slug: string,
): Context | undefined {
  const params = findModel(slug)?.params ?? []
  const isForeign = ({ path }: RowOff) => paramAt(params, path) === undefined
  const foreign = readRowsOff(context).filter(isForeign)
  const rows = [...rowsOff, ...foreign.filter((row) => !rowsOff.includes(row))]
  const { [NOTE]: before, ...others } = context?.notes ?? {}
  if (rows.length === 0 && before === undefined) return context
  const notes =
    rows.length > 0 ? { ...others, [NOTE]: rows.map(({ path, row }) => ({ path, row })) } : others
  const { notes: _, ...rest } = context ?? { version: 1 as const }
  if (Object.keys(notes).length > 0) return { ...rest, notes }
  return Object.keys(rest).length > 1 ? rest : undefined
}
