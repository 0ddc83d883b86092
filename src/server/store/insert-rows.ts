import { CompiledQuery, type Insertable } from 'kysely'
import type { Database } from './schema.ts'
import type { Queries } from './store.ts'

/** Rows of one statement: a few sizes, so that every text is compiled and prepared once. */
const SIZES = [32, 8, 1]

type Table = keyof Database

/** Texts by what they depend on: the database's spelling, the table, its columns and the count. */
const texts = new WeakMap<object, Map<string, string>>()

/** The statement for so many rows; `taken`: a row whose column has this value already is left out. */
function textOf(db: Queries, table: Table, rows: readonly object[], taken: string | null): string {
  const { adapter } = db.getExecutor()
  const known = texts.get(adapter) ?? new Map<string, string>()
  texts.set(adapter, known)
  const key = [table, taken, rows.length, ...Object.keys(rows[0] ?? {})].join(' ')
  const text = known.get(key)
  if (text !== undefined) return text
  // The callers' types say that rows and column are the table's.
  const insert = db.insertInto(table).values(rows as never)
  const query =
    taken === null
      ? insert
      : insert
          // As above.
          .onConflict((conflict) => conflict.column(taken as never).doNothing())
          // Every table that skips rows names them by id.
          .returning('id' as never)
  const { sql } = query.compile()
  known.set(key, sql)
  return sql
}

async function insert(
  db: Queries,
  table: Table,
  rows: readonly object[],
  taken: string | null,
): Promise<unknown[]> {
  const inserted: unknown[] = []
  for (let at = 0; at < rows.length; ) {
    const size = SIZES.find((most) => most <= rows.length - at) ?? 1
    const some = rows.slice(at, at + size)
    const names = Object.keys(some[0] ?? {})
    // By name, in the order that the text was made with.
    const values = some.flatMap((row) => names.map((name) => Reflect.get(row, name)))
    const text = textOf(db, table, some, taken)
    inserted.push(...(await db.executeQuery(CompiledQuery.raw(text, values))).rows)
    at += size
  }
  return inserted
}

/**
 * Writes rows that all name the same columns, many with few statements; the text is built once and
 * not for each row. Throws what the database says.
 */
export async function insertRows<T extends Table>(
  db: Queries,
  table: T,
  rows: readonly Insertable<Database[T]>[],
): Promise<void> {
  await insert(db, table, rows, null)
}

/** The same, without the rows whose value of `column` is in the table already; gives the ids of the others. */
export async function insertNewRows<T extends Table>(
  db: Queries,
  table: T,
  rows: readonly Insertable<Database[T]>[],
  column: keyof Database[T] & string,
): Promise<Set<string>> {
  // `returning` names the id alone.
  const inserted = (await insert(db, table, rows, column)) as { id: string }[]
  return new Set(inserted.map(({ id }) => id))
}
