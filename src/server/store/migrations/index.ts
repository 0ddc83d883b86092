import type { Migration } from 'kysely/migration'
import { tables } from './0001-tables.ts'
import { toolCalls } from './0002-tool-calls.ts'
import { people } from './0003-people.ts'
import { queue } from './0004-queue.ts'
import { marks } from './0005-marks.ts'
import { origins } from './0006-origins.ts'
import { recipes } from './0007-recipes.ts'
import { fitted } from './0008-fitted.ts'
import { queueOrder } from './0009-queue-order.ts'
import { ledgerSums } from './0010-ledger-sums.ts'
import { leftWork } from './0011-left-work.ts'
import { limits } from './0012-limits.ts'
import { moneyRead } from './0013-money-read.ts'
import { spentKeys } from './0014-spent-keys.ts'

/** In order of name; one that has run anywhere is never edited. */
export const migrations: Record<string, Migration> = {
  '0001-tables': tables,
  '0002-tool-calls': toolCalls,
  '0003-people': people,
  '0004-queue': queue,
  '0005-marks': marks,
  '0006-origins': origins,
  '0007-recipes': recipes,
  '0008-fitted': fitted,
  '0009-queue-order': queueOrder,
  '0010-ledger-sums': ledgerSums,
  '0011-left-work': leftWork,
  '0012-limits': limits,
  '0013-money-read': moneyRead,
  '0014-spent-keys': spentKeys,
}
