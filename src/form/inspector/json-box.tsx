import { type KeyboardEvent, type Ref, useRef } from 'react'
import { classNames } from '../../ui/class-names.ts'

interface JsonBoxProps {
  ref: Ref<HTMLTextAreaElement>
  text: string
  onChange: (text: string) => void
  /** Ctrl/Cmd+Enter. */
  onApply: () => void
  /** Lines to mark as ours, and the one that is wrong, counted from 1. */
  marked: readonly boolean[]
  wrongLine: number | null
  describedBy: string
}

/** A text area for JSON with its lines numbered; long lines scroll, none is wrapped. */
export function JsonBox({
  ref,
  text,
  onChange,
  onApply,
  marked,
  wrongLine,
  describedBy,
}: JsonBoxProps) {
  const numbers = useRef<HTMLDivElement>(null)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onApply()
  }
  return (
    <div
      data-invalid={wrongLine === null ? undefined : ''}
      className="flex h-[min(46vh,480px)] overflow-hidden rounded-md border border-line-strong bg-field font-mono text-small leading-5 focus-within:border-focus focus-within:shadow-[inset_0_0_0_1px_var(--color-focus)] data-invalid:border-danger"
    >
      <div
        ref={numbers}
        aria-hidden
        className="shrink-0 select-none overflow-hidden border-line border-r py-2 text-right text-faint"
      >
        {text.split('\n').map((_, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place.
            key={index}
            className={classNames(
              'min-w-9 border-l-2 pr-2 pl-1.5',
              marked[index] ? 'border-accent-mark bg-accent-wash' : 'border-transparent',
              wrongLine === index + 1 && 'bg-danger-wash text-danger',
            )}
          >
            {index + 1}
          </div>
        ))}
        {/* The box may have a scrollbar below its text, the numbers have none. */}
        <div className="h-8" />
      </div>
      <textarea
        ref={ref}
        id="inspector-text"
        aria-label="The request as JSON"
        aria-describedby={describedBy}
        aria-invalid={wrongLine !== null || undefined}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        wrap="off"
        value={text}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget }) => {
          if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop
        }}
        className="min-w-0 flex-1 resize-none whitespace-pre bg-transparent px-3 py-2 text-small leading-5 outline-none touch:text-(length:--field-text)"
      />
    </div>
  )
}
