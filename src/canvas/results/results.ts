import * as z from 'zod/mini'
import { create } from 'zustand'
import { readKept, writeKept } from '../../draft/kept.ts'
import type { Look } from '../lock/lock.worker.ts'

/** A result as it would be accepted, and what it was made of. */
interface Shown extends Look {
  imageId: string
  locked: boolean
}

interface Results {
  /** The result that lies over the source; null shows the source. */
  imageId: string | null
  look: Shown | null
  /** Why it could not be put together, or accepted. */
  fault: string | null
  /** The edge is drawn on the picture. */
  seam: boolean
  /** The source is shown for as long as a key is held. */
  original: boolean
  /** A result is being put together and stored. */
  accepting: boolean
  /** The source's pixels outside of what was painted are kept. */
  locked: boolean
  /** Over so many px the edge of what is kept is softened; null leaves it as it was painted. */
  soften: number | null
  /** Results that are not wanted here; the gallery still has them. Newest last. */
  dismissed: readonly string[]
  show(imageId: string | null): void
  dismiss(imageId: string): void
  /** Wanted here after all. */
  recall(imageId: string): void
}

/** Longer than any strip: what is forgotten first belonged to other pictures. */
const MOST = 300

const NAME = 'playground.canvas-results'
const keptSchema = z.object({ locked: z.boolean(), dismissed: z.array(z.string()) })
const kept = keptSchema.safeParse(readKept(NAME)).data

/** What the strip of results shows; no part of a document, so undo leaves it alone. */
export const useResults = create<Results>()((set) => ({
  imageId: null,
  look: null,
  fault: null,
  seam: false,
  original: false,
  accepting: false,
  locked: true,
  soften: null,
  dismissed: [],
  ...kept,
  show: (imageId) =>
    set((now) => (now.imageId === imageId ? now : { imageId, look: null, fault: null })),
  dismiss: (imageId) =>
    set(({ dismissed, ...now }) => ({
      dismissed: [...dismissed, imageId].slice(-MOST),
      ...(now.imageId === imageId && { imageId: null, look: null, fault: null }),
    })),
  recall: (imageId) =>
    set(({ dismissed }) => ({ dismissed: dismissed.filter((one) => one !== imageId) })),
}))

useResults.subscribe(({ locked, dismissed }, before) => {
  if (locked !== before.locked || dismissed !== before.dismissed)
    writeKept(NAME, { locked, dismissed })
})
