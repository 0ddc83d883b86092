import { ChevronsUpDown } from 'lucide-react'
import { type KeyboardEvent, lazy, Suspense, useRef } from 'react'
import { Button } from './button.tsx'
import type { Choice } from './choice.ts'
import { classNames } from './class-names.ts'
import { Popover } from './popover.tsx'
import { Spinner } from './spinner.tsx'
import { fieldBox } from './text-input.tsx'

type SearchableListProps = {
  /** Names the list, such as `Scheduler`. */
  label: string
  choices: readonly Choice[]
  /** `null` is unset. */
  value: string | null
  onChange: (value: string | null) => void
  /** Shown while unset, such as `Model decides`; also offered as the first choice. */
  placeholder: string
  disabled?: boolean
  id?: string
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  className?: string | undefined
}

const loadPanel = () => import('./searchable-list-panel.tsx')
const Panel = lazy(() =>
  loadPanel().then(
    (module) => ({ default: module.SearchableListPanel }),
    // A page older than its server asks for a file that is gone; the rest must not fall with it.
    () => ({ default: Unloaded }),
  ),
)
const preload = () => void loadPanel().catch(() => undefined)

function Unloaded() {
  return (
    <div className="flex flex-col items-start gap-2 p-3 text-muted">
      The list could not be loaded. The page may have been updated since you opened it.
      <Button size="sm" onClick={() => location.reload()}>
        Reload the page
      </Button>
    </div>
  )
}

/** One of many: a button that opens a list with a filter. The list loads when it is needed. */
export function SearchableList({
  label,
  choices,
  value,
  onChange,
  placeholder,
  disabled = false,
  className,
  ...rest
}: SearchableListProps) {
  const chosen = choices.find((choice) => choice.value === value)
  // Keys that come before the list has taken the focus, or that are meant to open it.
  const typed = useRef('')
  const onKeyDown = (event: KeyboardEvent<HTMLButtonElement>) => {
    const { key, currentTarget, ctrlKey, metaKey, altKey } = event
    const isOpen = currentTarget.getAttribute('aria-expanded') === 'true'
    if (ctrlKey || metaKey || altKey) return
    if (isOpen && key === 'Enter') return event.preventDefault()
    if (key.length !== 1 || (key === ' ' && !isOpen)) return
    event.preventDefault()
    typed.current += key
    if (!isOpen) currentTarget.click()
  }
  return (
    <Popover
      label={label}
      kind="listbox"
      matchWidth
      className="open:flex open:flex-col overflow-hidden [--tallest:360px]"
      onOpenChange={(open) => {
        if (!open) typed.current = ''
      }}
      trigger={
        <button
          {...rest}
          type="button"
          role="combobox"
          // The popover keeps it true.
          aria-expanded={false}
          aria-label={rest.id ? undefined : label}
          disabled={disabled}
          onPointerEnter={preload}
          onFocus={preload}
          onKeyDown={onKeyDown}
          className={classNames(
            fieldBox,
            'flex h-control w-full min-w-0 items-center gap-2 px-2 text-left disabled:opacity-50',
            'aria-[invalid=true]:border-danger',
            className,
          )}
        >
          <span className={classNames('min-w-0 flex-1 truncate', value === null && 'text-faint')}>
            {value === null ? placeholder : (chosen?.label ?? value)}
          </span>
          <ChevronsUpDown aria-hidden size={14} className="shrink-0 text-faint" />
        </button>
      }
    >
      {(close) => (
        <Suspense
          fallback={
            <div className="flex h-24 items-center justify-center">
              <Spinner />
            </div>
          }
        >
          <Panel
            label={label}
            choices={choices}
            value={value}
            placeholder={placeholder}
            typed={typed}
            onChoose={(next) => {
              close()
              onChange(next)
            }}
          />
        </Suspense>
      )}
    </Popover>
  )
}
