import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Account, MadeToken, NewPassword, NewToken } from '../contract/account.ts'
import { call } from './client.ts'

const path = '/api/account'
const queryKey = ['account']

/** A person's own browsers and tokens. Somebody waits for them, so they are asked for twice. */
export const useAccount = () =>
  useQuery({ queryKey, queryFn: () => call<Account>(path), staleTime: 0, retry: 1 })

const changePassword = (body: NewPassword) =>
  call<void>(`${path}/password`, { method: 'POST', body })
const endSession = (id: string) => call<void>(`${path}/sessions/${id}`, { method: 'DELETE' })
const makeToken = (body: NewToken) => call<MadeToken>(`${path}/tokens`, { method: 'POST', body })
const endToken = (id: string) => call<void>(`${path}/tokens/${id}`, { method: 'DELETE' })

function useChange<Given, Answer>(mutationFn: (given: Given) => Promise<Answer>) {
  const client = useQueryClient()
  return useMutation({ mutationFn, onSettled: () => client.invalidateQueries({ queryKey }) })
}

export const useChangePassword = () => useChange(changePassword)
export const useEndSession = () => useChange(endSession)
export const useMakeToken = () => useChange(makeToken)
export const useEndToken = () => useChange(endToken)
