import { useState } from 'react'
import { findRole } from '../../models/model.ts'
import { isWeightSyntax } from '../../models/prompt-weight.ts'
import { useAsk } from '../ask/context.ts'
import { writeInto } from './edit.ts'
import { useBoxKeys, verticalKey } from './use-prompt-box.ts'
import { shiftWeight } from './weight.ts'

/**
 * Mod+Up and Mod+Down on selected words. Says whether they were pressed in vain, because weighting
 * is off or the model has none.
 */
export function useWeightKeys(id: string): { inVain: boolean; dismiss: () => void } {
  const { ask } = useAsk()
  const [inVain, setInVain] = useState(false)
  useBoxKeys(id, (event, box) => {
    const steps = verticalKey(event, 'Mod')
    if (steps === 0) return
    const { selectionStart: start, selectionEnd: end } = box
    const param = findRole(ask.model, 'promptWeighting')
    const syntax = param && ask.get(param.path)
    if (!isWeightSyntax(syntax)) {
      // Without a selection the keys move the caret, as everywhere.
      if (start !== end) setInVain(true)
      return
    }
    event.preventDefault()
    setInVain(false)
    const edit = shiftWeight(box.value, { start, end }, syntax, steps)
    if (edit) writeInto(box, edit)
  })
  return { inVain, dismiss: () => setInVain(false) }
}
