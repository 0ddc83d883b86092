import type { Context } from 'hono'
import type { Role } from '../../contract/person.ts'
import { refuse } from '../problem.ts'
import { LOCAL_OWNER } from '../store/owner.ts'

/** Who sends a request, as the door found out. */
export interface Visitor {
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
    visitor: Visitor
  }
}

/** The one person of a playground that serves its own computer alone. */
export const LOCAL_VISITOR: Visitor = {
  id: LOCAL_OWNER,
  name: '',
  role: 'admin',
  via: 'local',
  entry: '',
}

/** Of a browser that has to sign in; the path tells it from an engine that refuses our key. */
export const signInFirst = () => refuse('auth', 'Sign in first.', { path: 'session' })

/** Who asks, where the door found out: nobody on routes that are open to all. */
export const visitorIn = (c: Context): Visitor | undefined =>
  // The map above promises a visitor everywhere.
  c.get('visitor') as Visitor | undefined

/** Who asks. Throws Refusal 401 where nobody is known, so that a route is closed unless opened. */
export function visitorOf(c: Context): Visitor {
  const visitor = visitorIn(c)
  if (visitor) return visitor
  throw signInFirst()
}

/** Whose rows a request is about; another person's id is not found (promises.md, "Who gets in" 4). */
export const ownerOf = (c: Context): string => visitorOf(c).id

/** The owner of what may cost money. Throws Refusal 403 for a viewer, who sees and never spends. */
export function spenderOf(c: Context): string {
  const { id, role } = visitorOf(c)
  if (role !== 'viewer') return id
  throw refuse('forbidden', 'A viewer cannot spend. An administrator can make you a member.')
}

/** Throws Refusal 403 for whoever is no administrator, and for scripts. */
export function administratorOf(c: Context): Visitor {
  const visitor = atBrowserOf(c)
  if (visitor.role === 'admin') return visitor
  throw refuse('forbidden', 'Only administrators may see and change who is here.')
}

/** Throws Refusal 403 for a script: a token that got out must not make others or lock people out. */
export function atBrowserOf(c: Context): Visitor {
  const visitor = visitorOf(c)
  if (visitor.via === 'session') return visitor
  throw visitor.via === 'local'
    ? refuse('notFound', 'Nobody signs in here: SIGN_IN is off.')
    : refuse('forbidden', 'A token cannot do this. Sign in with a browser.')
}
