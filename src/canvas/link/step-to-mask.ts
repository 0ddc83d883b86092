import { assetHash } from '../../models/image-value.ts'
import { type CanvasDocument, withOperation } from '../document/document.ts'
import type { History } from '../document/history.ts'
import type { MaskMemory } from './mask-memory.ts'

/** The step that gives a document another mask; null where none is known to make that one. */
export function stepToMask(
  { past, now, future }: History,
  mask: string | null,
  masks: MaskMemory,
): CanvasDocument | null {
  if (mask !== null && assetHash(mask) === null) return null
  const known = [...past, now, ...future].findLast(({ operations }) =>
    masks.isMadeBy(mask, operations),
  )
  if (known) return { ...now, operations: known.operations }
  return mask === null ? withOperation(now, { kind: 'clear' }) : null
}
