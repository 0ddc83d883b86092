import { Hono } from 'hono'
import {
  leftWorkSchema,
  type MadeInvitation,
  newInvitationSchema,
  type People,
  personPatchSchema,
} from '../../contract/people.ts'
import type { Role } from '../../contract/person.ts'
import type { Payer } from '../deps.ts'
import { readJson } from '../doors/body.ts'
import { toFace } from '../face.ts'
import { deleteLeftWork } from '../jobs/left-work.ts'
import { invite, toLink } from '../people/invite.ts'
import { administratorOf } from '../people/who.ts'
import { refuse } from '../problem.ts'
import { dropInvitations, listInvitations, takeInvitation } from '../store/invitations.ts'
import { findKeptWork } from '../store/left-work.ts'
import { lock } from '../store/lock.ts'
import { findPerson, keepPerson, listPeople } from '../store/people.ts'
import type { PersonRow } from '../store/people-schema.ts'
import { endSessions, endTokens, lastSeen } from '../store/sessions.ts'
import type { Queries } from '../store/store.ts'
import { replyExactly } from './exact-json.ts'
import { SMALL_BYTES } from './session.ts'

const missing = () => refuse('notFound', 'There is no such person, or they were removed.')

/** Somebody who is here. Throws Refusal 404. */
async function present(db: Queries, id: string): Promise<PersonRow> {
  const person = await findPerson(db, id)
  if (!person || person.removed_at !== null) throw missing()
  return person
}

/** Somebody who is here, or who was removed and their work kept. Throws Refusal 404. */
async function presentOrKept(db: Queries, id: string): Promise<PersonRow> {
  const person = await findPerson(db, id)
  return person && person.purged === 0 ? person : present(db, id)
}

/** Throws Refusal 409 where nobody would be left to let people in. */
async function keepOneAdministrator(tx: Queries, { id }: PersonRow): Promise<void> {
  const others = (await listPeople(tx)).filter((one) => one.role === 'admin' && one.id !== id)
  if (others.length > 0) return
  throw refuse('conflict', 'This is the last administrator. Make somebody else one first.')
}

/** Who is here, for administrators: invited, changed and removed; nobody's work is seen by it. */
export function peopleRoutes(deps: Payer) {
  const { clock, settings, store } = deps
  const { db } = store
  const change = <T>(
    id: string,
    work: (tx: Queries, person: PersonRow) => Promise<T>,
    find = present,
  ) =>
    store.transaction(async (tx) => {
      await lock(store, tx, 'people')
      return work(tx, await find(tx, id))
    })
  return new Hono()
    .get('/', async (c) => {
      administratorOf(c)
      const seen = await lastSeen(db)
      const people: People = {
        items: (await listPeople(db)).map(({ id, name, role, created_at }) => ({
          id,
          name,
          // Roles are written from the contract's type.
          role: role as Role,
          createdAt: created_at,
          usedAt: seen.get(id) ?? null,
        })),
        invitations: (await listInvitations(db, clock())).map((row) => ({
          id: row.id,
          name: row.name,
          // As above.
          role: row.role as Role,
          known: row.person_id !== null,
          expiresAt: row.expires_at,
        })),
        removed: (await findKeptWork(db)).map(({ id, name, removed_at }) => ({
          id,
          name,
          removedAt: removed_at ?? 0,
        })),
      }
      return replyExactly(c, people)
    })
    .post('/invitations', async (c) => {
      administratorOf(c)
      const given = newInvitationSchema.safeParse(await readJson(c.req.raw, SMALL_BYTES))
      if (!given.success)
        throw refuse(
          'validation',
          'An invitation has a name of at most 60 characters and a role.',
          {
            path: 'name',
          },
        )
      const wish =
        'personId' in given.data
          ? await present(db, given.data.personId).then(({ id, name, role }) => ({
              name,
              role,
              person_id: id,
            }))
          : { ...given.data, person_id: null }
      const { text, expiresAt } = await invite(deps, { ...wish, first: 0 })
      const link = toLink(settings.publicOrigin ?? toFace(settings).origin, text)
      return replyExactly(c, { link, expiresAt } satisfies MadeInvitation)
    })
    .delete('/invitations/:id', async (c) => {
      administratorOf(c)
      if (!(await takeInvitation(db, c.req.param('id'))))
        throw refuse('notFound', 'There is no such invitation, or it was used.')
      return c.body(null, 204)
    })
    .patch('/:id', async (c) => {
      administratorOf(c)
      const given = personPatchSchema.safeParse(await readJson(c.req.raw, SMALL_BYTES))
      if (!given.success)
        throw refuse('validation', 'A role is admin, member or viewer.', { path: 'role' })
      const { role } = given.data
      await change(c.req.param('id'), async (tx, person) => {
        if (role !== 'admin') await keepOneAdministrator(tx, person)
        await keepPerson(tx, { ...person, role })
      })
      return c.body(null, 204)
    })
    .delete('/:id', async (c) => {
      administratorOf(c)
      const work = leftWorkSchema.safeParse(c.req.query('work') ?? 'keep')
      if (!work.success) throw refuse('validation', 'work is keep or delete.', { path: 'work' })
      const purged = work.data === 'delete' ? 1 : 0
      const leave = async (tx: Queries, person: PersonRow) => {
        // Only what they left is still to decide about.
        if (person.removed_at !== null) return keepPerson(tx, { ...person, purged })
        await keepOneAdministrator(tx, person)
        await keepPerson(tx, { ...person, login: null, removed_at: clock(), purged })
        await endSessions(tx, person.id, {})
        await endTokens(tx, person.id)
        await dropInvitations(tx, { person: person.id })
      }
      await change(c.req.param('id'), leave, purged === 1 ? presentOrKept : present)
      // Much may take its time; what a stop cuts is taken up again.
      if (purged === 1)
        deleteLeftWork(deps).catch((error: unknown) =>
          deps.log.warn('deleting what somebody left failed', { error }),
        )
      return c.body(null, 204)
    })
}
