import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Emptied } from '../contract/trash.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

/** Deletes for good all that lies in the trash; what is still under way stays. */
export function useEmptyTrash() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<Emptied>('/api/trash', { method: 'DELETE' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.lists }),
  })
}
