import type { Role } from '../../contract/person.ts'
import { type CallInit, type House, openHouse } from '../app.fixture.ts'
import type { Settings } from '../env.ts'
import type { TestDatabase } from '../store/databases.test-support.ts'
import { linkForAdministrator } from './invite.ts'

export const PASSWORD = 'correct horse battery'

/** Somebody with a browser, or a script with a token. */
export interface Caller {
  id: string
  call(path: string, init?: CallInit): Promise<Response>
  /** JSON there, JSON back; throws what is refused. */
  // Tests know what they asked for.
  ask<T>(method: string, path: string, body?: unknown): Promise<T>
}

export interface Team extends House {
  ana: Caller
  invite(name: string, role: Role): Promise<Caller>
  join(link: string, name: string): Promise<Response>
  signIn(name: string, password: string): Promise<Response>
  /** Who calls with these headers. */
  as(headers: Record<string, string | null>, id?: string): Caller
}

export const secretOf = (link: string): string => link.split('#join=')[1] ?? ''
const cookieOf = (reply: Response): string =>
  reply.headers.get('set-cookie')?.split(';', 1)[0] ?? ''

export const json = { 'content-type': 'application/json' }
const post = (body: unknown): CallInit => ({
  method: 'POST',
  headers: json,
  body: JSON.stringify(body),
})

/** A playground where people sign in; its first administrator is Ana. */
export async function openTeam(
  change: Partial<Settings> = {},
  database?: TestDatabase,
): Promise<Team> {
  const house = await openHouse({ signIn: 'on', ...change }, undefined, database)
  const as: Team['as'] = (own, id = '') => ({
    id,
    call: (path, { headers = {}, ...init } = {}) =>
      house.call(path, { ...init, headers: { ...own, ...headers } }),
    async ask(method, path, body) {
      const init = body === undefined ? { method } : { ...post(body), method }
      const reply = await house.call(path, { ...init, headers: { ...init.headers, ...own } })
      const text = await reply.text()
      if (!reply.ok) throw new Error(`${reply.status} ${text}`)
      return text === '' ? undefined : JSON.parse(text)
    },
  })
  const join: Team['join'] = (link, name) =>
    house.call('/api/invitations/accept', post({ link: secretOf(link), name, password: PASSWORD }))
  const enter = async (link: string, name: string): Promise<Caller> => {
    const reply = await join(link, name)
    const { person } = await reply.json()
    return as({ cookie: cookieOf(reply) }, person.id)
  }
  const link = await linkForAdministrator(house.deps, 'http://127.0.0.1:4317')
  const ana = await enter(link ?? '', 'Ana')
  return {
    ...house,
    ana,
    as,
    join,
    signIn: (name, password) => house.call('/api/session', post({ name, password })),
    async invite(name, role) {
      const made = await ana.ask<{ link: string }>('POST', '/api/people/invitations', {
        name,
        role,
      })
      return enter(made.link, name)
    },
  }
}
