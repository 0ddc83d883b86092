import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import type { Role } from '../../contract/person.ts'
import type { Payer } from '../deps.ts'
import { findSession, findToken, insertSession, markUsed } from '../store/sessions.ts'
import { isSecret, newSecret, readSecret } from './secret-text.ts'
import type { Visitor } from './who.ts'

const DAY_MS = 24 * 3_600_000
/** A browser that was not used for this long has to sign in again, ms. */
export const SESSION_MS = 30 * DAY_MS
/** When it was used last is written no more often, ms. */
const MARK_MS = 5 * 60_000
/** Characters of what a browser calls itself. */
const AGENT_MAX = 300

const RANK: Record<Role, number> = { viewer: 0, member: 1, admin: 2 }
/** The role that allows less. */
export const lesser = (one: Role, other: Role): Role => (RANK[one] < RANK[other] ? one : other)

/** Behind TLS the name itself forbids other hosts, other paths and plain http. */
const cookieOf = ({ publicOrigin }: Payer['settings']) =>
  publicOrigin === null
    ? { name: 'playground', secure: false }
    : { name: '__Host-playground', secure: true }

/** The browser keeps the secret for as long as it would be let in, from now on. */
function giveCookie({ settings }: Payer, c: Context, text: string): void {
  const { name, secure } = cookieOf(settings)
  setCookie(c, name, text, {
    httpOnly: true,
    sameSite: 'Strict',
    path: '/',
    maxAge: SESSION_MS / 1000,
    secure,
  })
}

async function bySession(deps: Payer, c: Context): Promise<Visitor | undefined> {
  const text = getCookie(c, cookieOf(deps.settings).name) ?? ''
  const given = readSecret(text)
  if (!given) return undefined
  const { db } = deps.store
  const at = deps.clock()
  const row = await findSession(db, given.id, at - SESSION_MS)
  if (!row || !isSecret(given.secret, row.hash)) return undefined
  if (at - row.used_at > MARK_MS) {
    await markUsed(db, 'sessions', { id: row.id, at })
    // Before the route: what signs out or in says the last word about the cookie.
    giveCookie(deps, c, text)
  }
  const { person_id: id, person_name: name, person_role } = row
  // Roles are written from the contract's type.
  return { id, name, role: person_role as Role, via: 'session', entry: row.id }
}

async function byToken(deps: Payer, header: string): Promise<Visitor | undefined> {
  const [, text = ''] = /^Bearer ([\w.-]+)$/i.exec(header.trim()) ?? []
  const given = readSecret(text)
  if (!given) return undefined
  const { db } = deps.store
  const at = deps.clock()
  const row = await findToken(db, given.id)
  if (!row || !isSecret(given.secret, row.hash)) return undefined
  if (at - (row.used_at ?? 0) > MARK_MS) await markUsed(db, 'tokens', { id: row.id, at })
  // Roles are written from the contract's type.
  const role = lesser(row.role as Role, row.person_role as Role)
  return { id: row.person_id, name: row.person_name, role, via: 'token', entry: row.id }
}

/** Who sends a request; a request that names a token is nobody's but the token's. */
export function findVisitor(deps: Payer, c: Context): Promise<Visitor | undefined> {
  const header = c.req.header('authorization')
  return header === undefined ? bySession(deps, c) : byToken(deps, header)
}

/** Whether who was let in still is: a stream outlives the request that opened it. */
export async function isStillIn(deps: Payer, { via, entry }: Visitor): Promise<boolean> {
  if (via === 'local') return true
  const { db } = deps.store
  const row =
    via === 'token'
      ? await findToken(db, entry)
      : await findSession(db, entry, deps.clock() - SESSION_MS)
  return row !== undefined
}

/** Signs a browser in: a new session, its secret in a cookie that no script can read. */
export async function letIn(deps: Payer, c: Context, person: string): Promise<void> {
  const id = deps.newId()
  const { text, hash } = newSecret(id)
  const at = deps.clock()
  const agent = (c.req.header('user-agent') ?? '').slice(0, AGENT_MAX)
  const row = { id, person_id: person, hash, agent, created_at: at, used_at: at }
  await insertSession(deps.store.db, row)
  giveCookie(deps, c, text)
}

/** Takes the cookie back. */
export function letOut(deps: Payer, c: Context): void {
  const { name, secure } = cookieOf(deps.settings)
  deleteCookie(c, name, { path: '/', secure })
}
