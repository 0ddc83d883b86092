import { type ComponentProps, type ReactNode, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { boxOf, typingBox } from './text-input.tsx'

type TextAreaProps = ComponentProps<'textarea'> & {
  /** At the foot, on the right: a counter. */
  counter?: ReactNode
  /** At the foot, on the left. */
  footer?: ReactNode
  minRows?: number
  maxRows?: number
}

const growsByItself = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')

/** As high as its text, within its limits. */
function grow(element: HTMLTextAreaElement): void {
  element.style.height = growsByItself ? '' : 'auto'
  if (!growsByItself) element.style.height = `${element.scrollHeight}px`
}

/**
 * While one types, the height is a number: around a box that is as high as its text, all is laid
 * out for each key. It is measured anew once the text may need another; `before`: characters.
 */
function hold(element: HTMLTextAreaElement, before: number): void {
  const { style, value, scrollHeight, clientHeight } = element
  const isFull = clientHeight >= Number.parseFloat(style.maxHeight)
  if (style.height && value.length >= before && (isFull || scrollHeight <= clientHeight)) return
  grow(element)
  element.style.height = `${element.offsetHeight}px`
}

/**
 * A placeholder only where it shows: with text in front of it, the browser hides it anew with every
 * key, and lays out all around it.
 */
function offer(element: HTMLTextAreaElement, placeholder: string | undefined): void {
  const shows = element.value === '' && placeholder !== undefined
  if (shows === element.hasAttribute('placeholder')) return
  if (shows) element.placeholder = placeholder
  else element.removeAttribute('placeholder')
}

/** Grows with its text. Controlled or not: `register(…)` may be spread on it. Stands in no form. */
export function TextArea({
  counter,
  footer,
  minRows = 3,
  maxRows = 14,
  className,
  placeholder,
  ref,
  ...rest
}: TextAreaProps) {
  const own = useRef<HTMLTextAreaElement>(null)

  useLayoutEffect(() => {
    const element = own.current
    if (!element) return
    let length = 0
    const onText = () => {
      offer(element, placeholder)
      hold(element, length)
      length = element.value.length
    }
    const onOther = () => {
      offer(element, placeholder)
      grow(element)
      length = element.value.length
    }
    onOther()
    const end = new AbortController()
    const { signal } = end
    element.addEventListener('input', onText, { signal })
    // Written by a script, left, or of another width.
    for (const name of ['playground:filled', 'blur'])
      element.addEventListener(name, onOther, { signal })
    addEventListener('resize', onOther, { signal })
    return () => end.abort()
  })

  return (
    <div {...boxOf(rest)} className={classNames(typingBox, 'flex flex-col', className)}>
      {/* With every key, Chromium's autofill reads all fields of the form that is typed in; fields
          outside of any form count as one. What the foot opens may hold forms. */}
      <form className="contents">
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
      </form>
      {(counter || footer) && (
        <div className="flex min-h-7.5 items-center justify-between gap-2 px-3 pb-1.5 text-small text-faint touch:min-h-12.5">
          <span>{footer}</span>
          {/* Its text changes with every key: nothing outside is laid out for it. Of a flex box's
              own child that would not be believed. */}
          <span>
            <span className="block h-4 w-24 text-right leading-4 contain-layout contain-size">
              {counter}
            </span>
          </span>
        </div>
      )}
    </div>
  )
}
