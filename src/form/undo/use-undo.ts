import { useDraft } from '../../draft/draft.ts'
import { findModel } from '../../models/index.ts'
import { runCommand, useCommand } from '../../ui/command.ts'
import { useAsk } from '../ask/context.ts'
import { sayUndone } from './undo-words.ts'

/**
 * Undo and redo of parameters: the form's own steps first, then the drafts that were replaced as a
 * whole. `flush` writes the form to its draft.
 */
export function useUndo(flush: () => void): void {
  const { ask, findings, kindOf } = useAsk()
  const go = (way: 'undo' | 'redo'): void => {
    const step = way === 'undo' ? ask.undo() : ask.redo()
    if (step) {
      for (const { path } of step) findings.complain(path, null)
      void import('./show-step.ts').then(({ showStep }) => showStep(ask.model, step, way, kindOf))
      return
    }
    flush()
    const { slug, restore } = useDraft.getState()
    if (!restore(way === 'undo' ? 'back' : 'forward')) {
      sayUndone(way === 'undo' ? 'Nothing to undo' : 'Nothing to redo')
      return
    }
    const now = useDraft.getState().slug
    const what =
      now === slug ? 'all settings at once' : `back to ${findModel(now)?.shortName ?? now}`
    sayUndone(`${way === 'undo' ? 'Undid' : 'Redid'}: ${what}`)
  }
  // Where the focus is decides: on the canvas its strokes, which no form knows, else parameters.
  useCommand('undo', () => runCommand('undo-stroke') || go('undo'))
  useCommand('redo', () => runCommand('redo-stroke') || go('redo'))
}
