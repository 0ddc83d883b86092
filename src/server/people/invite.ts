import type { Accept, Invitation, Role } from '../../contract/person.ts'
import type { Payer } from '../deps.ts'
import { refuse } from '../problem.ts'
import {
  dropInvitations,
  findInvitation,
  insertInvitation,
  takeInvitation,
} from '../store/invitations.ts'
import { lock } from '../store/lock.ts'
import { LOCAL_OWNER } from '../store/owner.ts'
import { findPerson, keepPerson, listPeople, toLogin } from '../store/people.ts'
import type { InvitationRow } from '../store/people-schema.ts'
import { endSessions } from '../store/sessions.ts'
import type { Queries } from '../store/store.ts'
import { hashPassword } from './password.ts'
import { isSecret, newSecret, readSecret } from './secret-text.ts'

const DAY_MS = 24 * 3_600_000
/** A link to join is good for this long, ms. */
const INVITATION_MS = 7 * DAY_MS

type Wish = Pick<InvitationRow, 'name' | 'role' | 'person_id' | 'first'>

const noLongerGood = () =>
  refuse('notFound', 'This link is used, replaced or too old. Ask an administrator for a new one.')

/** A new one-time link's secret part, and until when it is good (ms). */
export async function invite(
  { store, clock, newId }: Pick<Payer, 'store' | 'clock' | 'newId'>,
  wish: Wish,
): Promise<{ text: string; expiresAt: number }> {
  const id = newId()
  const { text, hash } = newSecret(id)
  const at = clock()
  const expiresAt = at + INVITATION_MS
  await store.transaction(async (tx) => {
    // The newest link to a person's password is the only one.
    if (wish.person_id !== null) await dropInvitations(tx, { person: wish.person_id })
    await insertInvitation(tx, { ...wish, id, hash, created_at: at, expires_at: expiresAt })
  })
  return { text, expiresAt }
}

/** Throws Refusal 404 for what is no longer good. */
async function findLink(db: Queries, link: string, at: number): Promise<InvitationRow> {
  const given = readSecret(link)
  const row = given && (await findInvitation(db, given.id, at))
  if (!row || !isSecret(given.secret, row.hash)) throw noLongerGood()
  return row
}

/** What a link is for. Throws Refusal 404. */
export async function lookAtLink({ store, clock }: Payer, link: string): Promise<Invitation> {
  const { name, role, first, person_id } = await findLink(store.db, link, clock())
  // Roles are written from the contract's type.
  return { name, role: role as Role, first: first === 1, known: person_id !== null }
}

/**
 * Whose id somebody new gets: the first administrator takes over what was made here before people
 * signed in.
 */
async function idOf(deps: Payer, tx: Queries, row: InvitationRow): Promise<string> {
  if (row.person_id !== null) return row.person_id
  const heir = row.first === 1 && !(await findPerson(tx, LOCAL_OWNER))
  return heir ? LOCAL_OWNER : deps.newId()
}

/**
 * Uses a link up: somebody new, or a known person's new password, which ends their sessions.
 * Resolves with the person's id. Throws Refusal 404 for a link that is no longer good, 409 where the
 * name is taken.
 */
export async function acceptLink(deps: Payer, { link, name, password }: Accept): Promise<string> {
  const { store, clock } = deps
  const at = clock()
  await findLink(store.db, link, at)
  const kept = await hashPassword(password)
  return store.transaction(async (tx) => {
    await lock(store, tx, 'people')
    const row = await findLink(tx, link, at)
    if (!(await takeInvitation(tx, row.id))) throw noLongerGood()
    if (row.first === 1 && (await listPeople(tx)).length > 0) throw noLongerGood()
    await dropInvitations(tx, { first: true })
    const id = await idOf(deps, tx, row)
    const before = await findPerson(tx, id)
    // A link made while its person was removed brings nobody back.
    if (row.person_id !== null && before?.removed_at !== null) throw noLongerGood()
    const person = {
      id,
      name,
      login: toLogin(name),
      password: kept,
      role: before?.role ?? row.role,
      created_at: before?.created_at ?? at,
      removed_at: null,
      purged: 0,
    }
    if (!(await keepPerson(tx, person)))
      throw refuse('conflict', 'Somebody here has that name already. Choose another.', {
        path: 'name',
      })
    await endSessions(tx, id, {})
    return id
  })
}

/** What a link to join looks like; its secret stands behind #, which no server and no log is sent. */
export const toLink = (origin: string, text: string): string => `${origin}/#join=${text}`

/** While nobody is there, or where one more is wanted, the link for an administrator; else null. */
export async function linkForAdministrator(
  deps: Pick<Payer, 'store' | 'clock' | 'newId' | 'settings'>,
  origin: string,
): Promise<string | null> {
  const { signIn } = deps.settings
  if (signIn === 'off') return null
  const first = (await listPeople(deps.store.db)).length === 0
  if (!first && signIn !== 'new-admin') return null
  const wish = { name: '', role: 'admin', person_id: null, first: first ? 1 : 0 }
  return toLink(origin, (await invite(deps, wish)).text)
}
