import { useCallback } from 'react'
import { findRole } from '../../models/model.ts'
import { useAsk } from '../ask/context.ts'
import { fieldId } from '../field/param-field.tsx'
import { applyEdit, writeInto } from './edit.ts'
import { fitWords } from './fit-words.ts'

/**
 * Puts words into the prompt where its caret stands, or at its end: a trigger word after a comma,
 * with `blank` as part of a sentence. The focus stays where it is.
 */
export function useInsertIntoPrompt(): (words: string, part?: 'comma' | 'blank') => void {
  const { ask } = useAsk()
  return useCallback(
    (words, part) => {
      const prompt = findRole(ask.model, 'prompt')
      if (!prompt) return
      const box = document.getElementById(fieldId(prompt.path))
      if (!(box instanceof HTMLTextAreaElement)) {
        const now = ask.get(prompt.path)
        const text = typeof now === 'string' ? now : ''
        const end = { start: text.length, end: text.length }
        ask.set(prompt.path, applyEdit(text, fitWords(text, end, words, part)))
        return
      }
      const { value, selectionEnd } = box
      // A box that nobody has been in has its caret at 0; its words go to the end. Selected words
      // stay: the selection is out of sight while the focus is elsewhere.
      const caret = selectionEnd === 0 ? value.length : selectionEnd
      const at = { start: caret, end: caret }
      const focused = document.activeElement
      writeInto(box, fitWords(value, at, words, part))
      if (focused instanceof HTMLElement && focused !== document.body) {
        focused.focus({ preventScroll: true })
      }
    },
    [ask],
  )
}
