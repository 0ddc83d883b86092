import type { Accept, Invitation, SignIn, Who } from '../contract/person.ts'
import { call } from './client.ts'

export const signIn = (body: SignIn): Promise<Who> =>
  call<Who>('/api/session', { method: 'POST', body })

export const signOut = (): Promise<void> => call('/api/session', { method: 'DELETE' })

/** What a one-time link is for; `link` is what stands behind `#join=`. */
export const lookAtLink = (link: string): Promise<Invitation> =>
  call<Invitation>('/api/invitations/look', { method: 'POST', body: { link } })

export const acceptLink = (body: Accept): Promise<Who> =>
  call<Who>('/api/invitations/accept', { method: 'POST', body })
