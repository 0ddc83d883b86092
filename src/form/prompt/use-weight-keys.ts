import { useState } from 'react'
import { findRole } from '../../models/model.ts'
import { isWeightSyntax } from '../../models/prompt-weight.ts'
import { useAsk } from '../ask/context.ts'
import { writeInto } from './edit.ts'
import { findBox, useBoxKeys, verticalKey } from './use-prompt-box.ts'
import { shiftWeight } from './weight.ts'

/**
 * Mod+Up and Mod+Down on selected words. Says whether they were pressed in vain, because weighting
 * is off or the model has none.
 */
export function useWeightKeys(id: string) {
  const { ask } = useAsk()
  /** What was pressed in vain: how far, and about which words. */
  const [vain, setVain] = useState<{ steps: number; start: number; end: number } | null>(null)
  const shift = (
    box: HTMLTextAreaElement,
    range: { start: number; end: number },
    steps: number,
  ) => {
    const param = findRole(ask.model, 'promptWeighting')
    const syntax = param && ask.get(param.path)
    if (!isWeightSyntax(syntax)) return false
    const edit = shiftWeight(box.value, range, syntax, steps)
    if (edit) writeInto(box, edit)
    return true
  }
  useBoxKeys(id, (event, box) => {
    const steps = verticalKey(event, 'Mod')
    if (steps === 0) return
    const { selectionStart: start, selectionEnd: end } = box
    if (!shift(box, { start, end }, steps)) {
      // Without a selection the keys move the caret, as everywhere.
      if (start !== end) setVain({ steps, start, end })
      return
    }
    event.preventDefault()
    setVain(null)
  })
  const leave = () => {
    setVain(null)
    const box = findBox(id)
    box?.focus({ preventScroll: true })
    return box
  }
  return {
    inVain: vain !== null,
    dismiss: leave,
    /** Weights are taken now: the words that were meant get theirs. */
    takeUp: () => {
      const box = leave()
      if (!box || !vain) return
      box.setSelectionRange(vain.start, vain.end)
      shift(box, vain, vain.steps)
    },
  }
}
