import { type ReactNode, useId, useState } from 'react'
import { classNames } from '../../ui/class-names.ts'
import { FoldMark } from '../../ui/fold-mark.tsx'
import { useAsk, useFinding } from '../ask/context.ts'
import { useReveal } from '../ask/use-reveal.ts'

interface AdjustProps {
  /** Of the fields inside; a reason that leads to one opens the fold. */
  paths: readonly string[]
  /** What it is about, for who hears it alone. */
  label: string
  /** As it stands until someone folds or unfolds it. */
  open: boolean
  children: ReactNode
}

/** All fields behind a choice of presets. */
export function Adjust({ paths, label, open, children }: AdjustProps) {
  const { findings } = useAsk()
  const id = useId()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const invalid = useFinding(() => paths.some((path) => findings.refusedWithin(path)))
  const shown = chosen ?? open
  return (
    <div className="flex flex-col gap-3">
      {paths.map((path) => (
        <Opener key={path} path={path} open={() => setChosen(true)} />
      ))}
      <button
        type="button"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => setChosen(!shown)}
        className={classNames(
          'flex min-h-6 items-center gap-1 self-start rounded-sm pr-1 text-small hover:text-ink touch:min-h-target',
          invalid ? 'text-danger' : 'text-muted',
        )}
      >
        <FoldMark open={shown} />
        Adjust<span className="sr-only"> {label}</span>
      </button>
      {shown && (
        <div id={id} className="flex flex-col gap-4">
          {children}
        </div>
      )}
    </div>
  )
}

function Opener({ path, open }: { path: string; open: () => void }) {
  useReveal(path, open)
  return null
}
