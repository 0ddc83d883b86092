import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { LeftWork, MadeInvitation, NewInvitation, People } from '../contract/people.ts'
import type { Role } from '../contract/person.ts'
import { call } from './client.ts'

const path = '/api/people'
const queryKey = ['people']

/** Who is here and who was invited, for administrators. Somebody waits for it, so it is asked twice. */
export const usePeople = () =>
  useQuery({ queryKey, queryFn: () => call<People>(path), staleTime: 0, retry: 1 })

const invite = (body: NewInvitation) =>
  call<MadeInvitation>(`${path}/invitations`, { method: 'POST', body })
const takeBack = (id: string) => call<void>(`${path}/invitations/${id}`, { method: 'DELETE' })
const changeRole = ({ id, role }: { id: string; role: Role }) =>
  call<void>(`${path}/${id}`, { method: 'PATCH', body: { role } })
const remove = ({ id, work }: { id: string; work: LeftWork }) =>
  call<void>(`${path}/${id}?work=${work}`, { method: 'DELETE' })

function useChange<Given, Answer>(mutationFn: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey }) })
}

export const useInvite = () => useChange(invite)
export const useTakeBack = () => useChange(takeBack)
export const useChangeRole = () => useChange(changeRole)
export const useRemovePerson = () => useChange(remove)
