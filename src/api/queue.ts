import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Generation } from '../contract/generation.ts'
import type { Queue, QueueMove } from '../contract/queue.ts'
import { call } from './client.ts'
import { keys } from './keys.ts'

const queue = { queryKey: keys.queue, queryFn: () => call<Queue>('/api/queue') }

/** What waits to be sent, and why. */
export const useQueue = () => useQuery(queue)

/** A generation's place in the queue, from 1; undefined where it has none. */
export const usePlace = (id: string) =>
  useQuery({ ...queue, select: ({ order }) => order.find((one) => one.id === id)?.place }).data

/** Sends on after a pause. */
export function useResumeQueue() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => call<Queue>('/api/queue/resume', { method: 'POST' }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.health }),
  })
}

/** Moves queued work. */
export function useMoveGeneration() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, to }: { id: string } & QueueMove) =>
      call<Generation>(`/api/generations/${encodeURIComponent(id)}/move`, {
        method: 'POST',
        body: { to },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.queue }),
  })
}
