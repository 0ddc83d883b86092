import { Hono } from 'hono'
import { signInSchema, type Who } from '../../contract/person.ts'
import type { Payer } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { addressOf, toRanges } from '../people/address.ts'
import { letIn, letOut } from '../people/entries.ts'
import type { Guesses, GuessKey } from '../people/guesses.ts'
import { isPassword } from '../people/password.ts'
import { atBrowserOf, type Visitor, visitorIn } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { findByLogin, toLogin } from '../store/people.ts'
import { endSessions } from '../store/sessions.ts'
import { replyExactly } from './exact-json.ts'

/** A person as a browser knows them. */
export const toPerson = ({ id, name, role }: Pick<Visitor, 'id' | 'name' | 'role'>) => ({
  id,
  name,
  role,
})

/** A JSON body of few names is small. */
export const SMALL_BYTES = 64 * 1024

/** Who a browser is; signing in and out. */
export function sessionRoutes(deps: Payer, guesses: Guesses) {
  const proxies = toRanges(deps.settings.trustedProxies)
  const signIn = deps.settings.signIn !== 'off'
  return new Hono()
    .get('/', (c) => {
      const visitor = signIn ? visitorIn(c) : undefined
      return replyExactly(c, { signIn, person: visitor ? toPerson(visitor) : null } satisfies Who)
    })
    .post('/', async (c) => {
      if (!signIn) throw refuse('notFound', 'Nobody signs in here: SIGN_IN is off.')
      const given = signInSchema.safeParse(await readJson(c.req.raw, SMALL_BYTES))
      if (!given.success) throw refuse('validation', 'Signing in takes { name, password }.')
      const { password } = given.data
      const name = given.data.name.replaceAll('\0', '')
      const login = toLogin(name)
      const address = addressOf(c, proxies)
      const keys: GuessKey[] = [`here ${login} ${address}`, `name ${login}`, `address ${address}`]
      await guesses.begin(keys)
      const person = await findByLogin(deps.store.db, name)
      if (!(await isPassword(password, person?.password)) || !person)
        throw refuse('auth', 'The name or the password is not right.', { path: 'password' })
      await guesses.forget(keys)
      await letIn(deps, c, person.id)
      // Roles are written from the contract's type.
      const role = person.role as Visitor['role']
      return replyExactly(c, { signIn, person: toPerson({ ...person, role }) } satisfies Who)
    })
    .delete('/', async (c) => {
      const { id, entry } = atBrowserOf(c)
      await endSessions(deps.store.db, id, { id: entry })
      letOut(deps, c)
      return c.body(null, 204)
    })
}
