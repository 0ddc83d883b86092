import { usePlace } from '../../api/queue.ts'

/** How many go before it. */
export function QueuePlace({ id }: { id: string }) {
  const place = usePlace(id)
  if (place === undefined) return null
  return place === 1 ? 'Next in the queue' : `Number ${place} in the queue`
}
