import { useQuery } from '@tanstack/react-query'
import type { Spend } from '../contract/spend.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

export const useSpend = () =>
  useQuery({ queryKey: keys.spend, queryFn: () => call<Spend>('/api/spend') })
