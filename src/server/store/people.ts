import type { PersonRow } from './people-schema.ts'
import type { Queries } from './store.ts'

/** A name as it is compared: one person cannot be mistaken for another. */
export const toLogin = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** By the name they sign in with. */
export const findByLogin = (db: Queries, name: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('login', '=', toLogin(name)).executeTakeFirst()

/** By id, removed ones too. */
export const findPerson = (db: Queries, id: string): Promise<PersonRow | undefined> =>
  db.selectFrom('people').selectAll().where('id', '=', id).executeTakeFirst()

/** Everybody who may sign in, in order of their names. */
export const listPeople = (db: Queries): Promise<PersonRow[]> =>
  db.selectFrom('people').selectAll().where('removed_at', 'is', null).orderBy('login').execute()

/** Writes somebody new, or over somebody known. False where the name is another's. */
export async function keepPerson(db: Queries, row: PersonRow): Promise<boolean> {
  const other = row.login === null ? undefined : await findByLogin(db, row.login)
  if (other && other.id !== row.id) return false
  const { id: _, ...fields } = row
  await db
    .insertInto('people')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .execute()
  return true
}
