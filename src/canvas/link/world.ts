import type { Context } from '../../contract/generation.ts'
import type { CanvasDocument, Source } from '../document/document.ts'
import type { History } from '../document/history.ts'
import type { Operation } from '../document/operation.ts'
import type { Note } from '../note.ts'
import type { View } from '../stage/view.ts'
import type { Notice, State } from '../standing.ts'
import type { Target } from '../target.ts'

/** A document as it was kept, and what the draft held of it then. */
export interface Kept {
  history: History
  view: View | null
  picture: string | null
  mask: string | null
  stamp: string | null
  /** The draft that it was painted for. */
  origin: string | null
  /** Whether the draft's mask is the one that the document in hand makes. */
  isStored: boolean
}

/** A document that was set aside because not all of it could be read. */
interface Damaged {
  readable: readonly Operation[]
}

export interface Keeper {
  /** The document that this tab had on its canvas last. */
  latest(): string | null
  /** Null where there is none; one that cannot be read is set aside. Rejects without storage. */
  load(id: string): Promise<Kept | Damaged | null>
  /** The newest document of a picture and a mask, whoever painted it. Rejects without storage. */
  find(wanted: { picture: string; mask: string | null }): Promise<string | null>
  /** What was painted over the same picture before, where it is something else; newest only. */
  earlier(document: CanvasDocument): Promise<readonly Operation[] | null>
  /** Makes this tab the writer of a document; false where another one is. */
  claim(id: string): Promise<boolean>
  /** Writes soon; says by itself where that is refused. */
  save(kept: Kept): void
}

/** What the link between the canvas and the draft needs of the world. */
export interface LinkWorld {
  draft: {
    target(): Target | null
    context(): Context | undefined
    /** Another one when all settings of a picture took its place: those stand as they were. */
    origin(): string | null
    set(target: Target, picture: string, mask: string | null): void
    note(note: Note | null): void
  }
  canvas: {
    history(): History
    view(): View | null
    restore(history: History, view: View | null): void
    apply(next: CanvasDocument): void
  }
  keeper: Keeper
  /** Pixels of a stored picture. Rejects with a sentence. */
  sizeOf(value: string): Promise<Pick<Source, 'width' | 'height'>>
  /** Stores the mask of a document; null for an empty one. Rejects with a sentence. */
  storeMask(document: CanvasDocument): Promise<string | null>
  /** Runs later; returns the way to stop it. */
  later(run: () => void): () => void
  newId(): string
  show(state: State, fault?: string): void
  storing(on: boolean, fault?: string): void
  say(notice: Notice): void
  /** Another document comes: what was said of the one before is over. */
  begin(): void
  /** A document is on the canvas, and strokes of before can be brought back; null for none. */
  arrive(earlier: readonly Operation[] | null): void
  bringBack(operations: readonly Operation[]): void
}
