import { type Context, Hono } from 'hono'
import { acceptSchema, lookSchema, PASSWORD_MIN, type Who } from '../../contract/person.ts'
import type { Payer } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { addressOf, toRanges } from '../people/address.ts'
import { letIn } from '../people/entries.ts'
import type { Guesses, GuessKey } from '../people/guesses.ts'
import { acceptLink, lookAtLink } from '../people/invite.ts'
import type { Visitor } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { findPerson } from '../store/people.ts'
import { replyExactly } from './exact-json.ts'
import { SMALL_BYTES, toPerson } from './session.ts'

const WORDS: Record<string, string> = {
  password: `Choose a password of at least ${PASSWORD_MIN} characters.`,
  name: 'Choose a name of at most 60 characters.',
}

/** One-time links, for whoever has one: what it is for, and a password of one's own. */
export function invitationRoutes(deps: Payer, guesses: Guesses) {
  const proxies = toRanges(deps.settings.trustedProxies)
  /** A link cannot be guessed; whoever tries is slowed down all the same. */
  const counted = async <T>(c: Context, look: () => Promise<T>): Promise<T> => {
    if (deps.settings.signIn === 'off')
      throw refuse('notFound', 'Nobody signs in here: SIGN_IN is off.')
    const keys: GuessKey[] = [`address ${addressOf(c, proxies)}`]
    await guesses.begin(keys)
    const found = await look()
    await guesses.forget(keys)
    return found
  }
  return new Hono()
    .post('/look', async (c) => {
      const given = lookSchema.safeParse(await readJson(c.req.raw, SMALL_BYTES))
      if (!given.success) throw refuse('validation', 'A link is text.', { path: 'link' })
      return replyExactly(c, await counted(c, () => lookAtLink(deps, given.data.link)))
    })
    .post('/accept', async (c) => {
      const given = acceptSchema.safeParse(await readJson(c.req.raw, SMALL_BYTES))
      if (!given.success) {
        const path = String(given.error.issues[0]?.path[0] ?? '')
        throw refuse('validation', WORDS[path] ?? 'Joining takes { link, name, password }.', {
          path,
        })
      }
      const id = await counted(c, () => acceptLink(deps, given.data))
      await letIn(deps, c, id)
      const person = await findPerson(deps.store.db, id)
      // Roles are written from the contract's type.
      const role = (person?.role ?? 'viewer') as Visitor['role']
      const who: Who = { signIn: true, person: toPerson({ id, name: given.data.name, role }) }
      return replyExactly(c, who)
    })
}
