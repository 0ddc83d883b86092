import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '../ui/class-names.ts'

interface SideProps {
  /** Over the stage, where there is no room beside it. */
  open: boolean
  onClose: () => void
  /** Sections, each with a heading of its own. */
  children: ReactNode
}

/** What belongs to the picture on the canvas: beside the stage, or a drawer over it. */
export function Side({ open, onClose, children }: SideProps) {
  const side = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) side.current?.focus({ preventScroll: true })
  }, [open])
  return (
    <aside
      ref={side}
      aria-label="Canvas settings"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return
        event.stopPropagation()
        onClose()
      }}
      className={classNames(
        'min-h-0 w-60 shrink-0 flex-col overflow-y-auto overscroll-contain border-line border-l bg-pane px-4 outline-none @min-[640px]:static @min-[640px]:flex @min-[640px]:shadow-none',
        open ? 'absolute inset-y-0 right-0 z-2 flex shadow-raised' : 'hidden',
      )}
    >
      {children}
    </aside>
  )
}
