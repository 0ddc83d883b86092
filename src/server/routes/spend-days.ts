import type { Context } from 'hono'
import type { SpendDay } from '../../contract/spend-day.ts'
import { spendDaysQuerySchema } from '../../contract/spend-day.ts'
import type { Deps } from '../deps.ts'
import { visitorOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { spentByDay } from '../store/ledger.ts'
import type { Queries } from '../store/store.ts'
import { toDays } from './spend-sums.ts'

/** Whose money is asked for: an id, or undefined for everybody's. Throws Refusal 400 or 403. */
function askedOf(c: Context): string | undefined {
  const parsed = spendDaysQuerySchema.safeParse(c.req.query())
  if (!parsed.success) throw refuse('badRequest', 'of is "me" or "everyone".')
  const { id, role } = visitorOf(c)
  if (parsed.data.of !== 'everyone') return id
  if (role === 'admin') return undefined
  throw refuse('forbidden', 'Only administrators see what everyone spent.')
}

async function names(db: Queries): Promise<Map<string, string>> {
  const people = await db.selectFrom('people').select(['id', 'name']).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}

/** Every day that money went out, by person and model or tool, newest first. Throws Refusal 400, 403. */
export async function spendDays({ store }: Deps, c: Context): Promise<SpendDay[]> {
  const owner = askedOf(c)
  const rows = await spentByDay(store.db, owner === undefined ? {} : { owner })
  const people = await names(store.db)
  return toDays(rows).map(({ owner: spender, ...day }) => ({
    ...day,
    person: people.get(spender) ?? null,
  }))
}

/** A cell of a table: quoted, and never read as a formula by a spreadsheet. */
const cell = (value: string | number): string =>
  typeof value === 'number'
    ? String(value)
    : `"${value.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`

const HEAD = [
  ...['day', 'person', 'kind', 'name', 'calls'],
  ...['pictures', 'usd', 'demo_pictures', 'demo_usd'],
]

/** The same as a table, RFC 4180; USD with nine digits, as it is counted. */
export const toCsv = (days: readonly SpendDay[]): string =>
  [
    HEAD.join(','),
    ...days.map(({ day, person, kind, model, calls, real, demo }) =>
      [
        ...[day, person ?? '', kind, model, calls, real.images].map(cell),
        ...[real.usd.toFixed(9), demo.images, demo.usd.toFixed(9)],
      ].join(','),
    ),
    '',
  ].join('\r\n')
