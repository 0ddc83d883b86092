import type { CanvasDocument } from '../document/document.ts'
import type { LinkWorld } from './world.ts'

type Operations = CanvasDocument['operations']

/** Masks of this page by what was painted: undo and redo store nothing anew. */
export function createMaskMemory(world: Pick<LinkWorld, 'storeMask'>) {
  const masks = new WeakMap<Operations, { picture: string; mask: string | null }>()
  return {
    note: (operations: Operations, made: { picture: string; mask: string | null }): void =>
      void masks.set(operations, made),
    /** Whether these operations made a mask; no mask is what none of them makes. */
    isMadeBy: (mask: string | null, operations: Operations): boolean => {
      const made = masks.get(operations)
      return made ? made.mask === mask : mask === null && operations.length === 0
    },
    /** The mask of a document, stored where it is not known. Rejects with a sentence. */
    async of(document: CanvasDocument, picture: string): Promise<string | null> {
      const { operations } = document
      const known = masks.get(operations)
      if (known?.picture === picture) return known.mask
      if (operations.length === 0) return null
      const mask = await world.storeMask(document)
      masks.set(operations, { picture, mask })
      return mask
    },
  }
}

export type MaskMemory = ReturnType<typeof createMaskMemory>
