import type { QueryClient } from '@tanstack/react-query'
import type { Change } from '../contract/event.ts'
import { ApiError } from './client.ts'
import { knownVersion, putGeneration } from './generation-cache.ts'
import { fetchGeneration } from './generations.ts'
import { fetchImage } from './images.ts'
import { keys } from './keys.ts'

const GATHER_MS = 60

/**
 * Fetches again what changed. Changes of one moment are gathered, a generation is asked for once
 * however many of its pictures moved, and versions already known are dropped.
 */
export function createChangeReader(
  client: QueryClient,
  later = (run: () => void) => void setTimeout(run, GATHER_MS),
) {
  const generations = new Map<string, number>()
  const images = new Set<string>()
  let planned = false

  async function readGeneration(id: string): Promise<void> {
    try {
      putGeneration(client, await fetchGeneration(id))
    } catch (error) {
      if (error instanceof ApiError && error.problem.code === 'notFound') {
        await client.invalidateQueries({ queryKey: keys.lists })
      }
    }
  }

  async function flush(): Promise<void> {
    planned = false
    const owners = await Promise.all(
      [...images].map((id) =>
        fetchImage(id).then(
          (image) => image.generationId,
          () => null,
        ),
      ),
    )
    images.clear()
    for (const id of owners) if (id) generations.set(id, Number.POSITIVE_INFINITY)
    const stale = [...generations].filter(([id, version]) => version > knownVersion(client, id))
    generations.clear()
    await Promise.all(stale.map(([id]) => readGeneration(id)))
    await client.invalidateQueries({ queryKey: keys.health })
  }

  return (change: Change): void => {
    if (change.kind === 'generation') {
      generations.set(change.key, Math.max(change.version, generations.get(change.key) ?? -1))
    } else if (change.kind === 'image') images.add(change.key)
    else
      void client.invalidateQueries({
        queryKey: change.kind === 'spend' ? keys.spend : keys.health,
      })
    if (planned) return
    planned = true
    later(() => void flush())
  }
}
