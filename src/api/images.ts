import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Generation } from '../contract/generation.ts'
import type { Image, ImagePatch } from '../contract/image.ts'
import { call } from './client.ts'
import { findGenerationOf, putGeneration, withImage } from './generation-cache.ts'
import { fetchGeneration, useGeneration } from './generations.ts'
import { keys } from './keys.ts'

const path = (id: string): string => `/api/images/${encodeURIComponent(id)}`

export const fetchImage = (id: string): Promise<Image> => call<Image>(path(id))

/** A picture with the generation it belongs to; both undefined while unknown. */
export function useImage(id: string | null): {
  image: Image | undefined
  generation: Generation | undefined
  error: Error | null
} {
  const client = useQueryClient()
  const known = id === null ? undefined : findGenerationOf(client, id)
  const found = useQuery({
    queryKey: keys.imageOwner(id),
    queryFn: async () => (await fetchImage(id ?? '')).generationId,
    enabled: id !== null && !known,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const owner = useGeneration(known?.id ?? found.data ?? null)
  const generation = owner.data ?? known
  return {
    generation,
    image: generation?.images.find((image) => image.id === id),
    error: found.error ?? owner.error,
  }
}

/** Shows a change at once and takes it back when the server refuses it. */
function useImageChange<T extends { id: string }>(
  send: (change: T) => Promise<Image>,
  ahead: (image: Image, change: T) => Image,
) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: send,
    onMutate: (change) => ({ before: show(client, change.id, (image) => ahead(image, change)) }),
    onError: (_error, change, context) => {
      const before = context?.before
      if (before) show(client, change.id, () => before)
    },
    onSuccess: (image) => show(client, image.id, () => image),
  })
}

function show(client: QueryClient, id: string, change: (image: Image) => Image): Image | undefined {
  const generation = findGenerationOf(client, id)
  const image = generation?.images.find((candidate) => candidate.id === id)
  if (generation && image) putGeneration(client, withImage(generation, change(image)))
  return image
}

export const useStarImage = () =>
  useImageChange<{ id: string } & ImagePatch>(
    ({ id, starred }) => call<Image>(path(id), { method: 'PATCH', body: { starred } }),
    (image, { starred }) => ({ ...image, starred }),
  )

/** Into the trash, from which it can be restored for 30 days. */
export const useTrashImage = () =>
  useImageChange<{ id: string; at: number }>(
    ({ id }) => call<Image>(path(id), { method: 'DELETE' }),
    (image, { at }) => ({ ...image, trashedAt: at }),
  )

export function useRestoreImage() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call<Image>(`${path(id)}/restore`, { method: 'POST' }),
    onSuccess: async (image) => putGeneration(client, await fetchGeneration(image.generationId)),
  })
}

/** Row, original and thumbnails, at once and for good. */
export function usePurgeImage() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => call<void>(`${path(id)}?purge=1`, { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.lists }),
  })
}
