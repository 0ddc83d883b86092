import { Hono } from 'hono'
import {
  type Account,
  type MadeToken,
  newPasswordSchema,
  newTokenSchema,
} from '../../contract/account.ts'
import { PASSWORD_MIN, type Role } from '../../contract/person.ts'
import type { Payer } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { lesser, SESSION_MS } from '../people/entries.ts'
import type { Guesses, GuessKey } from '../people/guesses.ts'
import { hashPassword, isPassword } from '../people/password.ts'
import { newSecret } from '../people/secret-text.ts'
import { atBrowserOf, signInFirst } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { lock } from '../store/lock.ts'
import { findPerson, keepPerson } from '../store/people.ts'
import type { TokenRow } from '../store/people-schema.ts'
import { endSessions, endTokens, insertToken, listSessions, listTokens } from '../store/sessions.ts'
import { replyExactly } from './exact-json.ts'
import { SMALL_BYTES, toPerson } from './session.ts'

/** Scripts of one person; more are a mistake. */
const TOKENS_MAX = 50

const toToken = ({ id, name, role, created_at, used_at }: TokenRow): MadeToken['token'] => ({
  id,
  name,
  // Roles are written from the contract's type.
  role: role as Role,
  createdAt: created_at,
  usedAt: used_at,
})

/** A person's own password, browsers and tokens; for browsers, never for a token. */
export function accountRoutes(deps: Payer, guesses: Guesses) {
  const { clock, newId, store } = deps
  const { db } = store
  const missing = (what: string) => refuse('notFound', `There is no such ${what}, or it has ended.`)
  return new Hono()
    .get('/', async (c) => {
      const visitor = atBrowserOf(c)
      const sessions = await listSessions(db, visitor.id, clock() - SESSION_MS)
      const account: Account = {
        person: toPerson(visitor),
        sessions: sessions.map(({ id, agent, created_at, used_at }) => ({
          id,
          agent,
          createdAt: created_at,
          usedAt: used_at,
          current: id === visitor.entry,
        })),
        tokens: (await listTokens(db, visitor.id)).map(toToken),
      }
      return replyExactly(c, account)
    })
    .post('/password', async (c) => {
      const { id, entry } = atBrowserOf(c)
      const given = newPasswordSchema.safeParse(await readJson(c.req.raw, SMALL_BYTES))
      if (!given.success)
        throw refuse('validation', `Choose a password of at least ${PASSWORD_MIN} characters.`, {
          path: 'password',
        })
      const keys: GuessKey[] = [`name of ${id}`]
      await guesses.begin(keys)
      const person = await findPerson(db, id)
      if (!(await isPassword(given.data.current, person?.password)) || !person)
        throw refuse('validation', 'The current password is not right.', { path: 'current' })
      await guesses.forget(keys)
      const password = await hashPassword(given.data.password)
      await store.transaction(async (tx) => {
        await lock(store, tx, 'people')
        // A password takes its time: who was removed meanwhile, or given another, is out.
        const now = await findPerson(tx, id)
        if (now?.removed_at !== null || now.password !== person.password) throw signInFirst()
        await keepPerson(tx, { ...now, password })
        await endSessions(tx, id, { but: entry })
      })
      return c.body(null, 204)
    })
    .delete('/sessions/:id', async (c) => {
      const { id } = atBrowserOf(c)
      if (!(await endSessions(db, id, { id: c.req.param('id') }))) throw missing('session')
      return c.body(null, 204)
    })
    .post('/tokens', async (c) => {
      const visitor = atBrowserOf(c)
      const given = newTokenSchema.safeParse(await readJson(c.req.raw, SMALL_BYTES))
      if (!given.success)
        throw refuse('validation', 'A token has a name of at most 60 characters and a role.', {
          path: 'name',
        })
      if ((await listTokens(db, visitor.id)).length >= TOKENS_MAX)
        throw refuse('conflict', `You have ${TOKENS_MAX} tokens. Revoke those you do not use.`)
      const id = newId()
      const { text, hash } = newSecret(id)
      const row: TokenRow = {
        id,
        person_id: visitor.id,
        name: given.data.name,
        hash,
        role: lesser(given.data.role, visitor.role),
        created_at: clock(),
        used_at: null,
      }
      await insertToken(db, row)
      return replyExactly(c, { token: toToken(row), secret: text } satisfies MadeToken)
    })
    .delete('/tokens/:id', async (c) => {
      const { id } = atBrowserOf(c)
      if (!(await endTokens(db, id, c.req.param('id')))) throw missing('token')
      return c.body(null, 204)
    })
}
