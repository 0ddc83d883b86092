import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { flushSync } from 'react-dom'
import { classNames } from './class-names.ts'
import { type Align, place, type Side } from './placement.ts'

export type PopoverTrigger = {
  popoverTarget?: string
  'aria-haspopup'?: 'dialog' | 'listbox' | 'menu'
  'aria-expanded'?: boolean
  'aria-controls'?: string | undefined
}

type PopoverProps = {
  /** A button; it is given what opens the panel. */
  trigger: ReactElement<PopoverTrigger>
  /** Rendered only while open. `close` gives the focus back to the trigger. */
  children: ReactNode | ((close: () => void) => ReactNode)
  /** Names the panel. */
  label: string
  /** What the panel is; a listbox or a menu brings its own role and name. */
  kind?: 'dialog' | 'listbox' | 'menu'
  side?: Side
  align?: Align
  /** Least width: the trigger's. */
  matchWidth?: boolean
  /** No padding: the content goes to the edges. */
  flush?: boolean
  onOpenChange?: (open: boolean) => void
  /** Among them the greatest height, as `[--tallest:360px]`. */
  className?: string | undefined
  /** The panel, for callers that place the focus. */
  panel?: RefObject<HTMLDivElement | null>
}

/**
 * A panel beside its trigger. It uses the browser's own popover: the top layer (so it also works
 * inside a dialog), closing by Esc or a press elsewhere, and the return of the focus.
 */
export function Popover({
  trigger,
  children,
  label,
  kind = 'dialog',
  side = 'bottom',
  align = 'start',
  matchWidth = false,
  flush = false,
  onOpenChange,
  className,
  panel,
}: PopoverProps) {
  const id = useId()
  const own = useRef<HTMLDivElement>(null)
  const box = panel ?? own
  const [open, setOpen] = useState(false)

  useLayoutEffect(() => {
    const element = box.current
    if (!open || !element) return
    const move = () => {
      const anchor = document.querySelector(`[popovertarget="${CSS.escape(id)}"]`)
      if (!anchor) return
      const rect = anchor.getBoundingClientRect()
      if (matchWidth) element.style.minWidth = `${rect.width}px`
      element.style.setProperty('--room', '100dvh')
      const extent = { width: element.offsetWidth, height: element.offsetHeight }
      const view = { width: innerWidth, height: innerHeight }
      const at = place(rect, extent, view, { side, align, gap: 6 })
      element.style.left = `${at.left}px`
      element.style.top = `${at.top}px`
      element.style.setProperty('--room', `${at.maxHeight}px`)
    }
    // The element is shown just after `beforetoggle`, and its size is known only then.
    const observer = new ResizeObserver(move)
    observer.observe(element)
    const onScroll = (event: Event) => {
      // What scrolls is the document or an element.
      if (!element.contains(event.target as Node)) move()
    }
    document.addEventListener('scroll', onScroll, { capture: true, passive: true })
    addEventListener('resize', move)
    return () => {
      observer.disconnect()
      document.removeEventListener('scroll', onScroll, { capture: true })
      removeEventListener('resize', move)
    }
  }, [open, id, side, align, matchWidth, box])

  return (
    <>
      {cloneElement(trigger, {
        popoverTarget: id,
        'aria-haspopup': kind,
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
      })}
      <div
        ref={box}
        id={id}
        popover="auto"
        {...(open && kind === 'dialog' && { role: 'dialog', 'aria-label': label })}
        onBeforeToggle={(event) => {
          if (event.target !== event.currentTarget) return
          const next = event.newState === 'open'
          // Content must be there when the browser looks for what to focus.
          if (next) flushSync(() => setOpen(true))
        }}
        onToggle={(event) => {
          if (event.target !== event.currentTarget) return
          const next = event.newState === 'open'
          setOpen(next)
          onOpenChange?.(next)
        }}
        className={classNames(
          'fixed inset-auto m-0 max-h-[min(var(--room),var(--tallest,100dvh))] max-w-[calc(100vw-16px)] animate-appear overflow-auto rounded-lg border-0 bg-raised text-ink shadow-raised',
          flush || kind === 'listbox' ? 'p-0' : kind === 'menu' ? 'p-1' : 'p-3',
          className,
        )}
      >
        {open &&
          (typeof children === 'function' ? children(() => box.current?.hidePopover()) : children)}
      </div>
    </>
  )
}
