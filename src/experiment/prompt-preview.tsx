import { Check, CircleAlert } from 'lucide-react'
import type { Outcome } from './queue.ts'

interface PromptPreviewProps {
  prompts: readonly string[]
  outcomes: readonly Outcome[]
}

/** Every prompt as it will be sent, and what became of it. */
export function PromptPreview({ prompts, outcomes }: PromptPreviewProps) {
  return (
    <ol
      aria-label="Prompts"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: keys scroll it.
      tabIndex={0}
      className="flex max-h-72 min-h-24 flex-col overflow-y-auto overscroll-contain rounded-md border border-line-strong bg-field"
    >
      {prompts.map((prompt, at) => {
        const state = outcomes[at]?.state
        return (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a prompt is its place in the plan; two may be alike.
            key={at}
            className="flex gap-3 border-line border-t px-3 py-1.5 first:border-t-0"
          >
            <span className="w-6 shrink-0 text-right text-faint text-small leading-5 tabular-nums">
              {at + 1}
            </span>
            <span className="min-w-0 flex-1 break-words">{prompt || <em>Empty</em>}</span>
            {state === 'queued' && (
              <Check aria-label="Queued" size={14} className="mt-1 shrink-0 text-ok" />
            )}
            {state === 'refused' && (
              <CircleAlert aria-label="Refused" size={14} className="mt-1 shrink-0 text-danger" />
            )}
          </li>
        )
      })}
    </ol>
  )
}
