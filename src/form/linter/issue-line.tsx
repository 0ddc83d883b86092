import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { Issue } from '../../models/issue.ts'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { tip } from '../../ui/tooltip.tsx'

interface IssueLineProps {
  issue: Issue
  /** The issue as it reads away from its field. */
  text: string
  /** Asked for and refused, or only not there yet. */
  loud: boolean
  /** There is room for the repair's own words. */
  wide: boolean
  onGo: () => void
  onRepair: () => void
}

/** The whole sentence on hover and focus, where two lines have no room for it. */
function tipWhereCut(button: HTMLElement): void {
  const sentence = button.firstElementChild
  if (sentence && sentence.scrollHeight > sentence.clientHeight)
    button.dataset.tip = sentence.textContent
  else delete button.dataset.tip
}

/** Looks after each layout: at once, it would have the whole page laid out while it is made. */
function watchCut(button: HTMLElement | null) {
  if (!button) return undefined
  const observer = new ResizeObserver(() => tipWhereCut(button))
  observer.observe(button)
  return () => observer.disconnect()
}

/** One finding: what it is, the way to its field, and the repair where it has one. */
export function IssueLine({ issue, text, loud, wide, onGo, onRepair }: IssueLineProps) {
  const isWarning = issue.severity === 'warning'
  const Icon = isWarning ? TriangleAlert : CircleAlert
  return (
    <li className="flex items-center gap-1.5 text-small">
      {isWarning || loud ? (
        <Icon
          aria-hidden
          size={14}
          className={classNames('shrink-0', isWarning ? 'text-warn' : 'text-danger')}
        />
      ) : (
        <span aria-hidden className="mx-1 size-1.5 shrink-0 rounded-full bg-fill" />
      )}
      <button
        type="button"
        // Another sentence is another line.
        key={text}
        ref={watchCut}
        onClick={onGo}
        className="min-h-6 min-w-0 rounded-sm text-left text-muted underline-offset-2 hover:text-ink hover:underline touch:min-h-target"
      >
        <span className="line-clamp-2">{text}</span>
      </button>
      {issue.repair && (
        <Button
          variant="link"
          {...(!wide && tip(issue.repair.label))}
          onClick={({ detail }) => {
            onRepair()
            // By a key: the button goes, and whoever pressed it goes on at its field.
            if (detail === 0 && !wide) onGo()
          }}
          className="ml-auto min-h-6! shrink-0 text-ink! text-small underline"
        >
          {wide ? (
            issue.repair.label
          ) : (
            <>
              Fix<span className="sr-only">: {issue.repair.label}</span>
            </>
          )}
        </Button>
      )}
    </li>
  )
}
