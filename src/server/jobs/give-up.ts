import { newVersion, writeChange } from '../store/changes.ts'
import { dayOf, writeLedger } from '../store/ledger.ts'
import type { GenerationRow, ImageRow } from '../store/schema.ts'
import type { Queries } from '../store/store.ts'
import { entry, expectedEach } from './money.ts'

const waits = ({ state }: ImageRow): boolean => state === 'waiting'

/**
 * Places of ended work are deleted, `gone` of `all`, perhaps before anybody learned what came of
 * them: the engine may have charged for those, so each counts by the estimate from here on, and what
 * was set aside for it is given back (promises.md, "Work and money" 12). Returns what stays set
 * aside, 1e-9 USD, for the caller to write. Within a transaction that holds the row.
 */
export async function giveUp(
  tx: Queries,
  row: GenerationRow,
  { all, gone }: { all: readonly ImageRow[]; gone: readonly ImageRow[] },
  at: number,
): Promise<number> {
  const [waiting, lost] = [all.filter(waits).length, gone.filter(waits).length]
  const stays = waiting === lost ? 0 : row.reserved - lost * Math.floor(row.reserved / waiting)
  if (stays === row.reserved) return stays
  const cost = lost * expectedEach(row, all.length)
  await writeLedger(tx, dayOf(row.created_at), [
    ...(cost === 0 ? [] : [entry(row, at, 'settle', cost, { id: null, estimated: true })]),
    entry(row, at, 'release', stays - row.reserved),
  ])
  await writeChange(tx, newVersion('spend', { ...row, version: row.version + 1 }, at))
  return stays
}
