import { create } from 'zustand'
import type { Context } from '../contract/generation.ts'
import type { RowOff } from '../models/rows-off.ts'
import type { Request } from '../models/rule.ts'
import { noteRowsOff } from './rows-off.ts'
import { readDraft, type StoredDraft, writeDraft } from './stored-draft.ts'
import { switchDraft } from './switch-model.ts'
import { browserWorld, openDraftStorage } from './tab.ts'

/** Values to set in the living form, path by path; `null` unsets. */
export interface Take {
  id: number
  changes: { path: string; value: unknown }[]
}

interface DraftState extends StoredDraft {
  /** Moves when the form has to be born again: model switch, reuse. Never while writing. */
  revision: number
  takes: Take | undefined
  switchModel(slug: string): void
  /** Replaces the draft exactly: "use all settings" of a picture. */
  startFrom(source: { slug: string; request: Request; context?: Context; parentId?: string }): void
  /** The form's own writing, one way. */
  write(request: Request, rowsOff: readonly RowOff[]): void
  /** Sets these paths alone, in the living form. */
  take(changes: Take['changes']): void
  dismissSetAside(): void
}

const storage = openDraftStorage(browserWorld())

export const useDraft = create<DraftState>()((set) => ({
  ...readDraft(storage.load()),
  revision: 0,
  takes: undefined,
  switchModel: (slug) =>
    set((state) => ({
      ...switchDraft(state, slug),
      revision: state.revision + 1,
      takes: undefined,
    })),
  startFrom: ({ slug, request, context, parentId }) =>
    set((state) => ({
      slug,
      request,
      context,
      parentId,
      setAside: [],
      stash: { ...state.stash, [state.slug]: state.request },
      revision: state.revision + 1,
      takes: undefined,
    })),
  write: (request, rowsOff) =>
    set(({ slug, context }) => ({ request, context: noteRowsOff(context, rowsOff, slug) })),
  take: (changes) => set((state) => ({ takes: { id: (state.takes?.id ?? 0) + 1, changes } })),
  dismissSetAside: () => set({ setAside: [] }),
}))

useDraft.subscribe(({ slug, request, context, parentId, stash, setAside }) => {
  try {
    storage.save(writeDraft({ slug, request, context, parentId, stash, setAside }))
  } catch {
    // A full or forbidden storage costs the copy on disk, never the draft in hand.
  }
})
