import type { CanvasDocument } from './document.ts'
import type { Operation } from './operation.ts'

const shapes = { rectangle: 'rectangle', ellipse: 'ellipse', polygon: 'outline' } as const

/** What was done, as one says it. */
function operationWords(operation: Operation): string {
  switch (operation.kind) {
    case 'stroke':
      return operation.mode === 'add' ? 'brush stroke' : 'eraser stroke'
    case 'rectangle':
    case 'ellipse':
    case 'polygon': {
      const shape = shapes[operation.kind]
      return operation.mode === 'add' ? shape : `${shape} taken away`
    }
    case 'bitmap':
      return operation.mode === 'add' ? 'area added' : 'area taken away'
    case 'fillHoles':
      return 'holes filled'
    case 'grow':
    case 'shrink':
    case 'feather':
      return `${operation.kind} by ${operation.by} px`
    default:
      return operation.kind
  }
}

/** What lies between two documents, of which `newer` was made from `older`. */
export function stepWords(older: CanvasDocument, newer: CanvasDocument): string {
  if (older.source?.value !== newer.source?.value) return 'another picture'
  const last = newer.operations.at(-1)
  if (last && newer.operations.length === older.operations.length + 1) return operationWords(last)
  return older.operations === newer.operations ? 'extension' : 'mask'
}
