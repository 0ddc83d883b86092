import { Check, Plus } from 'lucide-react'
import { useState } from 'react'
import { findRole } from '../../../models/model.ts'
import { Chip } from '../../../ui/chip.tsx'
import { tip } from '../../../ui/tooltip.tsx'
import { useAsk, useValueOf } from '../../ask/context.ts'
import { useInsertIntoPrompt } from '../../prompt/insert.ts'
import { holdsWords } from './holds-words.ts'

const FEW = 3

/** The words that a model listens to; a press puts them into the prompt. */
export function TriggerWords({ words, about }: { words: readonly string[]; about: string }) {
  const { ask } = useAsk()
  const insert = useInsertIntoPrompt()
  const [all, setAll] = useState(false)
  const prompt = findRole(ask.model, 'prompt')?.path ?? ''
  // One flag a word, as text, so that typing elsewhere in the prompt renders nothing here.
  const flags = useValueOf(prompt, (value) =>
    words.map((word) => (holdsWords(String(value ?? ''), word) ? 1 : 0)).join(''),
  )
  if (words.length === 0) return null
  const shown = all ? words : words.slice(0, FEW)
  return (
    <ul aria-label={`Trigger words of ${about}`} className="flex min-w-0 flex-wrap gap-1">
      {shown.map((word, index) => {
        const isIn = flags[index] === '1'
        return (
          <li key={word} className="min-w-0">
            <Chip
              icon={isIn ? <Check aria-hidden size={12} /> : <Plus aria-hidden size={12} />}
              aria-label={isIn ? `${word}, in the prompt` : `Add ${word} to the prompt`}
              aria-disabled={isIn || undefined}
              {...tip(isIn ? 'In the prompt' : 'Add to the prompt')}
              onClick={() => !isIn && insert(word)}
              className="max-w-full"
            >
              <span className="truncate">{word}</span>
            </Chip>
          </li>
        )
      })}
      {words.length > shown.length && (
        <li>
          <Chip onClick={() => setAll(true)}>{words.length - shown.length} more</Chip>
        </li>
      )}
    </ul>
  )
}
