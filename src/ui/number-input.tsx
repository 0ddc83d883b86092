import { type ComponentProps, type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { readNumber, stepBy } from './number-text.ts'
import { boxOf, typingBox } from './text-input.tsx'

type NumberInputProps = Omit<
  ComponentProps<'input'>,
  'value' | 'defaultValue' | 'onChange' | 'min' | 'max' | 'step' | 'type'
> & {
  /** `null` is unset: the placeholder shows. */
  value: number | null
  /** On Enter, on leaving, and at every arrow step. A typed number is not clamped. */
  onChange: (value: number | null) => void
  /** As one types; `undefined` is unreadable. */
  onTyping?: (value: number | null | undefined) => void
  /** Limits of the arrow keys, which also step from `min`. */
  min?: number | undefined
  max?: number | undefined
  step?: number
  /** Where the first arrow step starts from while unset. */
  fallback?: number | undefined
  /** Written after the number, such as `px`. */
  unit?: string
  /** No frame until hover or focus: for a number at the end of a label row. */
  bare?: boolean
}

/** On the box while its text is being edited: until then, undo means the value. */
const EDITED = 'data-edited'

const text = (value: number | null) => (value === null ? '' : String(value))

/** Shows the person's own text while they type. Up and Down step; Shift makes it ten steps. */
export function NumberInput({
  value,
  onChange,
  onTyping,
  min,
  max,
  step = 1,
  fallback,
  unit,
  bare = false,
  className,
  onBlur,
  onKeyDown,
  ...rest
}: NumberInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const shown = useRef(value)

  useLayoutEffect(() => {
    const element = input.current
    if (!element) return
    // A value that comes back unchanged must not replace `1.` by `1` under the caret.
    if (document.activeElement === element && readNumber(element.value) === value) return
    element.value = text(value)
    shown.current = value
    element.removeAttribute(EDITED)
  }, [value])

  const commit = () => {
    const element = input.current
    if (!element) return
    const typed = readNumber(element.value)
    if (typed === undefined) {
      element.value = text(shown.current)
      element.removeAttribute(EDITED)
      onTyping?.(shown.current)
      return
    }
    element.value = text(typed)
    element.removeAttribute(EDITED)
    if (typed === shown.current) return
    shown.current = typed
    onChange(typed)
  }

  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    onKeyDown?.(event)
    if (event.defaultPrevented || event.nativeEvent.isComposing) return
    if (event.key === 'Enter') return commit()
    if (event.key === 'Escape') {
      event.currentTarget.value = text(shown.current)
      event.currentTarget.removeAttribute(EDITED)
      onTyping?.(shown.current)
      return
    }
    const direction = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0
    if (direction === 0 || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const from = readNumber(event.currentTarget.value) ?? shown.current ?? fallback ?? min ?? 0
    const next = stepBy(from, direction * (event.shiftKey ? 10 : 1), { min, max, step })
    event.currentTarget.value = text(next)
    event.currentTarget.removeAttribute(EDITED)
    shown.current = next
    onChange(next)
  }

  return (
    <span
      {...boxOf(rest)}
      className={classNames(
        bare
          ? '-mr-1 rounded-sm text-(length:--field-text) hover:bg-hover focus-within:bg-field focus-within:outline-2 focus-within:outline-focus data-invalid:text-danger'
          : classNames(typingBox, 'h-control px-2'),
        'inline-flex min-w-0 items-center gap-1 has-[:disabled]:opacity-50',
        className,
      )}
    >
      <input
        autoComplete="off"
        {...rest}
        ref={input}
        type="text"
        inputMode={step % 1 === 0 && (min ?? 0) % 1 === 0 ? 'numeric' : 'decimal'}
        defaultValue={text(value)}
        data-number=""
        onChange={({ target }) => {
          // Back at what it was, by the browser's own undo too, it is no longer being edited.
          target.toggleAttribute(EDITED, target.value !== text(shown.current))
          onTyping?.(readNumber(target.value))
        }}
        onKeyDown={onKey}
        onBlur={(event) => {
          commit()
          onBlur?.(event)
        }}
        className={classNames(
          'w-full min-w-0 bg-transparent outline-none placeholder-shown:not-focus:text-base',
          bare && 'h-6 px-1 text-right touch:h-target',
        )}
      />
      {unit && (
        <span className={classNames('shrink-0 text-base text-faint', bare && 'pr-1')}>{unit}</span>
      )}
    </span>
  )
}
