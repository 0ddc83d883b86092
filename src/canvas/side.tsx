import { type ReactNode, useEffect, useRef } from 'react'
import { classNames } from '../ui/class-names.ts'
import { useResults } from './results/results.ts'

interface SideProps {
  /** Below the stage, where there is no room beside it. */
  open: boolean
  onClose: () => void
  /** Sections, each with a heading of its own. */
  children: ReactNode
}

/**
 * What belongs to the picture on the canvas: beside the stage, or a sheet below it of half the
 * height, so that picture and mask stay in sight.
 */
export function Side({ open, onClose, children }: SideProps) {
  const side = useRef<HTMLElement>(null)
  useEffect(() => {
    if (open) side.current?.focus({ preventScroll: true })
  }, [open])
  useEffect(
    () =>
      useResults.subscribe(({ imageId }, before) => {
        // What is looked at needs the room, unless the person is at work here.
        const looks = imageId !== null && imageId !== before.imageId
        if (looks && !side.current?.contains(document.activeElement)) onClose()
      }),
    [onClose],
  )
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
        'min-h-0 shrink-0 flex-col overflow-y-auto overscroll-contain border-line bg-pane px-4 outline-none @max-[640px]:h-1/2 @max-[640px]:border-t @min-[640px]:flex @min-[640px]:w-60 @min-[640px]:border-l',
        open ? 'flex' : 'hidden',
      )}
    >
      {children}
    </aside>
  )
}
