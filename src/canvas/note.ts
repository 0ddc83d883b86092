import type { Context } from '../contract/generation.ts'
import type { Json } from '../models/param.ts'
import { type CanvasDocument, readDocument, withOperation } from './document/document.ts'

const NOTE = 'canvas'
/** Of JSON; the whole context takes 256 kB (contract/generation.ts), and others write in it too. */
const MOST = 200_000

/** What a generation keeps of the canvas. */
export interface Note {
  document: CanvasDocument
  /** The mask that was made of it, as an image value; null for an empty one. */
  mask: string | null
  /** Tells one writing from another; the same stamp on disk means the same or something later. */
  stamp: string
}

/** Hundreds of strokes are checked once, however often somebody asks for them. */
const known = new WeakMap<object, Note | 'unreadable'>()

/** The note of a context: null where there is none, `unreadable` where it is not one of ours. */
export function readNote(context: Context | undefined): Note | null | 'unreadable' {
  const json = context?.notes?.[NOTE]
  if (json === undefined || json === null) return null
  if (typeof json !== 'object' || Array.isArray(json)) return 'unreadable'
  const read = known.get(json) ?? parsed(json)
  known.set(json, read)
  return read
}

function parsed({ document, mask, stamp }: Record<string, unknown>): Note | 'unreadable' {
  const read = readDocument(document)
  const whole = typeof stamp === 'string' && (mask === null || typeof mask === 'string')
  return read && whole ? { document: read, mask, stamp } : 'unreadable'
}

/** A document that is too long is kept as the one picture that its strokes made. */
function bounded({ document, mask, stamp }: Note): Note {
  if (mask === null || JSON.stringify(document).length <= MOST) return { document, mask, stamp }
  const bare = { ...document, operations: [] }
  return {
    document: withOperation(bare, { kind: 'bitmap', mode: 'add', value: mask }),
    mask,
    stamp,
  }
}

/** The context with this note; one that holds nothing else goes with it. */
export function withNote(context: Context | undefined, note: Note | null): Context | undefined {
  const { [NOTE]: _, ...others } = context?.notes ?? {}
  // Documents are plain JSON; their type only says so field by field.
  const json = note && (bounded(note) as unknown as Json)
  const notes = json ? { ...others, [NOTE]: json } : others
  const { notes: __, ...rest } = context ?? { version: 1 as const }
  if (Object.keys(notes).length > 0) return { ...rest, notes }
  return Object.keys(rest).length > 1 ? rest : undefined
}
