import { type ComponentProps, type ReactNode, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { fieldBox } from './text-input.tsx'

type TextAreaProps = ComponentProps<'textarea'> & {
  /** At the foot, on the right: a counter. */
  counter?: ReactNode
  /** At the foot, on the left. */
  footer?: ReactNode
  minRows?: number
  maxRows?: number
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

const grow = (element: HTMLTextAreaElement) => {
  element.style.height = 'auto'
  element.style.height = `${element.scrollHeight}px`
}

/** Grows with its text. Controlled or not: `register(…)` may be spread on it. */
export function TextArea({
  counter,
  footer,
  minRows = 3,
  maxRows = 14,
  className,
  ref,
  ...rest
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null)

  useLayoutEffect(() => {
    const element = own.current
    if (growsByItself || !element) return
    const onInput = () => grow(element)
    grow(element)
    element.addEventListener('input', onInput)
    return () => element.removeEventListener('input', onInput)
  }, [])

  return (
    <div className={classNames(fieldBox, 'flex flex-col', className)}>
      <textarea
        {...rest}
        ref={(element) => {
          own.current = element
          if (typeof ref === 'function') return ref(element)
          if (ref) ref.current = element
        }}
        rows={minRows}
        style={{ minHeight: `${minRows * 20 + 16}px`, maxHeight: `${maxRows * 20 + 16}px` }}
        className="field-sizing-content w-full resize-none bg-transparent px-3 py-2 leading-5 outline-none"
      />
      {(counter || footer) && (
        <div className="flex min-h-6 items-center justify-between gap-2 px-3 pb-1.5 text-small text-faint">
          <span>{footer}</span>
          <span>{counter}</span>
        </div>
      )}
    </div>
  )
}
