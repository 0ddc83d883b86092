import { CircleAlert } from 'lucide-react'
import type { Fault } from './template.ts'

const SHOWN = 4

interface FaultLinesProps {
  id: string
  faults: readonly Fault[]
  /** Puts the caret at the place. */
  onGo: (at: number) => void
}

/** What is wrong with the prompt, each a way to its place. */
export function FaultLines({ id, faults, onGo }: FaultLinesProps) {
  return (
    <ul id={id} aria-live="polite" className="flex flex-col empty:hidden">
      {faults.slice(0, SHOWN).map(({ at, message }) => (
        <li key={`${at} ${message}`} className="flex items-center gap-1.5 text-danger text-small">
          <CircleAlert aria-hidden size={14} className="shrink-0" />
          <button
            type="button"
            onClick={() => onGo(at)}
            className="min-h-6 rounded-sm text-left underline-offset-2 hover:underline touch:min-h-target"
          >
            Character {at + 1}: {message}
          </button>
        </li>
      ))}
    </ul>
  )
}
