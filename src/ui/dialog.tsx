import { X } from 'lucide-react'
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { classNames } from './class-names.ts'
import { IconButton } from './icon-button.tsx'

type DialogProps = {
  title: string
  description?: string
  /** Also on Esc and on a press beside it. Render the dialog only while it is open. */
  onClose: () => void
  children: ReactNode
  /** Buttons, at the foot. */
  footer?: ReactNode
  size?: 'sm' | 'md' | 'lg' | 'full'
  /** Without the title row, for content that has its own head; the title still names it. */
  bare?: boolean
  /** `top`: for content whose height changes as one types. */
  place?: 'center' | 'top'
  /** Text alone: nothing in it takes the focus, so its frame does, for keys to scroll it. */
  reading?: boolean
}

const sizes = {
  sm: 'w-100',
  md: 'w-140',
  lg: 'w-220',
  full: 'w-[calc(100vw-32px)] h-[calc(100dvh-32px)]',
}

/** What can take the focus below the title row, help aside. */
const FIELDS =
  ':is(input, textarea, button, select, a[href], [tabindex="0"]):not([aria-label="Close"], [aria-haspopup])'

/** The browser's own modal dialog: the rest of the page is inert, the focus comes back after. */
export function Dialog({
  title,
  description,
  onClose,
  children,
  footer,
  size = 'md',
  bare = false,
  place = 'center',
  reading = false,
}: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()

  // A layout effect, because closing before the element leaves the page returns the focus.
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The browser's choice is the cross, as it comes first. A field is what one came for.
    const [first] = element?.querySelectorAll<HTMLElement>(FIELDS) ?? []
    const typed = first?.matches('input, textarea') && matchMedia('(pointer: fine)').matches
    if (document.activeElement?.matches('[aria-label="Close"]')) (typed ? first : element)?.focus()
    return () => element?.close()
  }, [])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the browser closes it on Esc (onCancel).
    <dialog
      ref={dialog}
      tabIndex={-1}
      aria-labelledby={bare ? undefined : `${id}-title`}
      aria-label={bare ? title : undefined}
      aria-describedby={description ? `${id}-description` : undefined}
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target !== event.currentTarget) return
        const box = event.currentTarget.getBoundingClientRect()
        const { clientX: x, clientY: y } = event
        if (x < box.left || x > box.right || y < box.top || y > box.bottom) onClose()
      }}
      className={classNames(
        'max-w-[calc(100vw-32px)] animate-appear overflow-hidden rounded-lg bg-raised p-0 shadow-raised outline-none backdrop:bg-scrim open:flex open:flex-col',
        // Its foot is in sight wherever it begins.
        place === 'top'
          ? 'mx-auto mt-[min(14vh,140px)] mb-auto max-h-[calc(100dvh-16px-min(14vh,140px))]'
          : 'm-auto max-h-[calc(100dvh-32px)]',
        sizes[size],
      )}
    >
      {!bare && (
        <div className="flex items-start gap-2 border-line border-b py-2 pr-2 pl-4">
          <div className="min-w-0 flex-1 py-1.5">
            <h2 id={`${id}-title`} className="font-semibold text-title">
              {title}
            </h2>
            {description && (
              <p id={`${id}-description`} className="mt-0.5 text-muted">
                {description}
              </p>
            )}
          </div>
          <IconButton label="Close" keys="Escape" onClick={onClose}>
            <X size={16} />
          </IconButton>
        </div>
      )}
      <div
        tabIndex={reading ? 0 : undefined}
        className={classNames('min-h-0 flex-1 overflow-auto -outline-offset-2', !bare && 'p-4')}
      >
        {children}
      </div>
      {footer && (
        <div className="flex justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>
      )}
    </dialog>
  )
}
