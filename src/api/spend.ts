import { useQuery } from '@tanstack/react-query'
import type { Spend } from '../contract/spend.ts'
import type { SpendDay, SpendDays } from '../contract/spend-day.ts'
import type { Learned } from '../models/price.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

export const useSpend = () =>
  useQuery({ queryKey: keys.spend, queryFn: () => call<Spend>('/api/spend') })

/** What the engine's returned costs teach about its prices. */
export const useLearned = (): Learned => useSpend().data?.learned ?? none
const none: Learned = {}

/** Every day, newest first; everyone's for administrators. */
export const useSpendDays = (of: 'me' | 'everyone') =>
  useQuery({
    queryKey: keys.spendDays(of),
    queryFn: async (): Promise<SpendDay[]> =>
      (await call<SpendDays>(`/api/spend/days?of=${of}`)).items,
  })

/** Where the same days are a file. */
export const spendCsvPath = (of: 'me' | 'everyone'): string => `/api/spend/csv?of=${of}`
