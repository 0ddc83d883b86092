import { type Take, useDraft } from '../draft/draft.ts'
import type { DraftSide } from './ask/draft-link.ts'

/** The take that was applied last; a form born later must not apply it again. */
let applied: Take | undefined

/** The draft as the form of one revision sees it. */
export const draftSide = (revision: number): DraftSide => ({
  isCurrent: () => useDraft.getState().revision === revision,
  write: (request, rowsOff) => useDraft.getState().write(request, rowsOff),
  onTake: (listener) => {
    const hear = (draft: { takes: Take | undefined; revision: number }) => {
      const { takes } = draft
      // What is handed over right after a model switch is for the form that is about to be born.
      if (takes === undefined || takes === applied || draft.revision !== revision) return
      applied = takes
      listener(takes.changes, takes.undoneElsewhere)
    }
    hear(useDraft.getState())
    return useDraft.subscribe(hear)
  },
})
