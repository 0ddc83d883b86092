import { create } from 'zustand'
import type { Image } from '../contract/image.ts'
import { useSettings } from './settings.ts'

/** Flagged pictures that the person asked to see; forgotten with the page. */
const useRevealed = create<{ ids: ReadonlySet<string> }>()(() => ({ ids: new Set() }))

export const reveal = (id: string): void =>
  useRevealed.setState(({ ids }) => ({ ids: new Set(ids).add(id) }))

/** Whether a picture is kept blurred. */
export function useVeiled({ id, nsfw }: Pick<Image, 'id' | 'nsfw'>): boolean {
  const all = useSettings((state) => state.revealNsfw)
  const one = useRevealed((state) => state.ids.has(id))
  return nsfw === true && !all && !one
}
