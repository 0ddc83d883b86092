import { Hono } from 'hono'
import type { Spend } from '../../contract/spend.ts'
import { toUsd } from '../../models/price.ts'
import type { Deps } from '../deps.ts'
import { capsFor, createTally, toCap } from '../jobs/caps.ts'
import { learnedPrices } from '../jobs/learned.ts'
import { ownerOf } from '../people/who.ts'
import { dayOf, spentByDay, stillReserved } from '../store/ledger.ts'
import { replyExactly } from './exact-json.ts'
import { spendDays, toCsv } from './spend-days.ts'
import { both, toDays } from './spend-sums.ts'

/** How far back days are listed. */
const DAYS = 90
const DAY_MS = 24 * 3_600_000

/**
 * What a person spent: today, by day and model or tool; demo money apart. A day's cap is everybody's
 * together, and so is what is left of it.
 */
export function spendRoutes(deps: Deps) {
  const { store, clock, settings } = deps
  return new Hono()
    .get('/', async (c) => {
      const today = dayOf(clock())
      const owner = ownerOf(c)
      const since = dayOf(clock() - DAYS * DAY_MS)
      const rows = await spentByDay(store.db, { since, owner })
      const caps = await capsFor(createTally(store.db).read, settings, { owner, at: clock() })
      const spend: Spend = {
        today: { day: today, ...both(rows.filter((row) => row.day === today)) },
        days: toDays(rows).map(({ owner: _, ...day }) => day),
        caps: caps.map(toCap),
        learned: await learnedPrices(deps),
        reserved: toUsd(await stillReserved(store.db, owner)),
      }
      return replyExactly(c, spend)
    })
    .get('/days', async (c) => replyExactly(c, { items: await spendDays(deps, c) }))
    .get('/csv', async (c) => {
      c.header('content-type', 'text/csv; charset=utf-8')
      c.header('content-disposition', 'attachment; filename="spend.csv"')
      c.header('cache-control', 'no-store')
      return c.body(toCsv(await spendDays(deps, c)))
    })
}
