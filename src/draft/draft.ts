import { create } from 'zustand'
import type { Context } from '../contract/generation.ts'
import type { RowOff } from '../models/rows-off.ts'
import type { Request } from '../models/rule.ts'
import { withPictureToEdit } from './picture-to-edit.ts'
import { keep, nothingReplaced, type Replaced, swap } from './replaced.ts'
import { noteRowsOff } from './rows-off.ts'
import { readDraft, type StoredDraft, writeDraft } from './stored-draft.ts'
import { switchDraft } from './switch-model.ts'
import { browserWorld, openDraftStorage } from './tab.ts'

/** Values to set in the living form, path by path; `null` unsets. */
export interface Take {
  id: number
  changes: { path: string; value: unknown }[]
  /** Another room has its own step of undo for them: the form makes none. */
  undoneElsewhere: boolean
}

interface Source {
  slug: string
  request: Request
  context?: Context | undefined
  parentId?: string | undefined
  origin?: string | undefined
}

interface DraftState extends StoredDraft {
  /** Moves when the form has to be born again: model switch, reuse. Never while writing. */
  revision: number
  takes: Take | undefined
  /** The way back from a model switch or a reuse. */
  replaced: Replaced
  /** The draft that was replaced last, or the one gone back from; false where there is none. */
  restore(way: 'back' | 'forward'): boolean
  switchModel(slug: string): void
  /** Replaces the draft exactly: "use all settings" of a picture. Another draft, unless told whose. */
  startFrom(source: Source): void
  /** The form's own writing, one way. */
  write(request: Request, rowsOff: readonly RowOff[]): void
  /** The picture beside the request that local editing changes; `null` for none. */
  setPictureToEdit(value: string | null): void
  /** Sets these paths alone, in the living form. */
  take(changes: Take['changes'], undoneElsewhere?: boolean): void
  dismissSetAside(): void
}

/** What is kept of a draft, on disk and to go back to. */
const storedPart = (draft: StoredDraft): StoredDraft => {
  const { slug, request, context, parentId, origin, stash, setAside } = draft
  return { slug, request, context, parentId, origin, stash, setAside }
}

const storage = openDraftStorage(browserWorld())

export const useDraft = create<DraftState>()((set, get) => ({
  ...readDraft(storage.load()),
  revision: 0,
  takes: undefined,
  replaced: nothingReplaced,
  restore: (way) => {
    const state = get()
    const found = swap(state.replaced, storedPart(state), way)
    if (!found) return false
    set({
      ...found.draft,
      replaced: found.replaced,
      revision: state.revision + 1,
      takes: undefined,
    })
    return true
  },
  switchModel: (slug) =>
    set((state) => {
      const switched = switchDraft(state, slug)
      if (switched === state) return state
      return {
        ...switched,
        replaced: keep(state.replaced, storedPart(state)),
        revision: state.revision + 1,
        takes: undefined,
      }
    }),
  startFrom: (source) =>
    set((state) => ({
      slug: source.slug,
      request: source.request,
      context: source.context,
      parentId: source.parentId,
      origin: 'origin' in source ? source.origin : crypto.randomUUID(),
      setAside: [],
      replaced: keep(state.replaced, storedPart(state)),
      stash: { ...state.stash, [state.slug]: state.request },
      revision: state.revision + 1,
      takes: undefined,
    })),
  write: (request, rowsOff) =>
    set(({ slug, context, replaced }) => ({
      request,
      context: noteRowsOff(context, rowsOff, slug),
      // What is written after going back leaves no way forward.
      replaced: replaced.future.length > 0 ? { ...replaced, future: [] } : replaced,
    })),
  setPictureToEdit: (value) =>
    set(({ context }) => ({ context: withPictureToEdit(context, value) })),
  take: (changes, undoneElsewhere = false) =>
    set((state) => ({ takes: { id: (state.takes?.id ?? 0) + 1, changes, undoneElsewhere } })),
  dismissSetAside: () => set({ setAside: [] }),
}))

useDraft.subscribe((state) => {
  try {
    storage.save(writeDraft(storedPart(state)))
  } catch {
    // A full or forbidden storage costs the copy on disk, never the draft in hand.
  }
})
