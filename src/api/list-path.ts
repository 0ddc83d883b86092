import type { GenerationQuery } from '../contract/generation.ts'

const PAGE = 60

/** Where a page of the gallery's list is asked for. */
export function listPath(query: GenerationQuery, cursor?: string): string {
  const search = new URLSearchParams({ limit: String(PAGE) })
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value)
  if (cursor) search.set('cursor', cursor)
  return `/api/generations?${search}`
}
