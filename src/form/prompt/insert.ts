import { useCallback } from 'react'
import { findRole } from '../../models/model.ts'
import { useAsk } from '../ask/context.ts'

/** Puts words into the prompt, such as a trigger word: at its end, after a comma. */
export function useInsertIntoPrompt(): (words: string) => void {
  const { ask } = useAsk()
  return useCallback(
    (words) => {
      const prompt = findRole(ask.model, 'prompt')
      if (!prompt) return
      const now = ask.get(prompt.path)
      const before = typeof now === 'string' ? now.trimEnd() : ''
      ask.set(prompt.path, before === '' ? words : `${before.replace(/,$/, '')}, ${words}`)
    },
    [ask],
  )
}
