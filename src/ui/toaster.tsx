import { useEffect, useRef } from 'react'
import { Toaster as Sonner, toast as sonner } from 'sonner'
import { connectToaster, type Toast } from './toast.ts'

const shows = { neutral: sonner, ok: sonner.success, warning: sonner.warning, error: sonner.error }

const show = ({ title, description, tone = 'neutral', action, id, duration }: Toast) => {
  shows[tone](title, {
    duration: duration ?? (action || tone === 'error' ? 10_000 : 4_000),
    ...(description && { description }),
    ...(id && { id }),
    ...(action && { action: { label: action.label, onClick: action.onSelect } }),
  })
}

/** Load it lazily, after the first paint; `toast(…)` may be called before. */
export function Toaster() {
  const layer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // Not at once: another popover may be on its way up, and the browser shows one at a time.
    const frame = requestAnimationFrame(() => layer.current?.showPopover())
    const disconnect = connectToaster({
      show(toast) {
        // The top layer is a stack: shown again, the toasts come over a dialog opened since.
        if (document.querySelector('dialog[open]')) {
          layer.current?.hidePopover()
          layer.current?.showPopover()
        }
        show(toast)
      },
      dismiss: (id) => sonner.dismiss(id),
    })
    return () => {
      cancelAnimationFrame(frame)
      disconnect()
    }
  }, [])
  return (
    <div
      ref={layer}
      popover="manual"
      className="fixed inset-auto m-0 overflow-visible border-0 p-0"
    >
      <Sonner
        position="bottom-center"
        className="font-sans!"
        offset={{ bottom: 84 }}
        mobileOffset={{ bottom: 72 }}
        gap={8}
        toastOptions={{
          unstyled: true,
          classNames: {
            toast:
              'flex w-full items-start gap-2 rounded-lg bg-raised px-3 py-2.5 text-base text-ink shadow-raised',
            content: 'min-w-0 flex-1',
            description: 'text-muted',
            icon: 'mt-0.5 flex shrink-0',
            actionButton:
              '-my-0.5 shrink-0 rounded-sm px-1.5 font-semibold text-accent-text hover:bg-hover min-h-6',
            error: '[&_[data-icon]]:text-danger',
            warning: '[&_[data-icon]]:text-warn',
            success: '[&_[data-icon]]:text-ok',
          },
        }}
      />
    </div>
  )
}
