import type { Context } from 'hono'
import type { Role } from '../../contract/person.ts'
import { refuse } from '../problem.ts'
import { LOCAL_OWNER } from '../store/owner.ts'

/** Who sends a request, as the door found out. */
export interface Person {
  id: string
  name: string
  /** A token's, where it allows less than the person. */
  role: Role
  /** What let them in; `local` where nobody signs in. */
  via: 'local' | 'session' | 'token'
  /** The session's or token's id. */
  entry: string
}

declare module 'hono' {
  interface ContextVariableMap {
    person: Person
  }
}

/** The one person of a playground that serves its own computer alone. */
export const LOCAL_PERSON: Person = {
  id: LOCAL_OWNER,
  name: '',
  role: 'admin',
  via: 'local',
  entry: '',
}

/** Who asks. Throws Refusal 401 where no door found out, so that a route is closed unless opened. */
export function personOf(c: Context): Person {
  // Nobody is known on routes that are open to all, whatever the type promises.
  const person: Person | undefined = c.get('person')
  if (person) return person
  throw refuse('auth', 'Sign in first.')
}

/** Whose rows a request is about; another person's id is not found (promises.md, "Who gets in" 4). */
export const ownerOf = (c: Context): string => personOf(c).id
