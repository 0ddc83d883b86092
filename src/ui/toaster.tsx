import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useReducer, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { useCommand } from './command.ts'
import { connectToaster, type Toast } from './toast.ts'
import { toastPlace } from './toast-place.ts'
import { noToasts, toasts } from './toasts.ts'

const SHORT_MS = 4000
/** For what has to be read to the end, or can still be taken back. */
const LONG_MS = 10_000
/** Whether the place is still free. */
const LOOKS_MS = 200

type Place = Partial<ReturnType<typeof toastPlace>>

/** The same object where nothing changed, so that nothing renders. */
function whereFree(now: Place): Place {
  const next = toastPlace()
  return now.left === next.left && now.bottom === next.bottom ? now : next
}

const icons = {
  ok: <CircleCheck aria-hidden size={16} className="text-ok" />,
  warning: <TriangleAlert aria-hidden size={16} className="text-warn" />,
  error: <CircleAlert aria-hidden size={16} className="text-danger" />,
}

/**
 * Load it lazily, after the first paint; `toast(…)` may be called before. It never takes the focus:
 * whoever writes goes on writing while a toast comes and goes.
 */
export function Toaster() {
  const layer = useRef<HTMLDivElement>(null)
  const [shown, send] = useReducer(toasts, noToasts)
  const [held, setHeld] = useState(false)
  const [place, setPlace] = useState<Place>({})
  /** Who had the focus before somebody went to a toast by a key. */
  const back = useRef<HTMLElement | null>(null)

  useCommand('toast', () => {
    const offers = layer.current?.querySelectorAll('button') ?? []
    const last = offers[offers.length - 1]
    last?.focus()
    return last !== undefined
  })
  useEffect(() => {
    // Not at once: another popover may be on its way up, and the browser shows one at a time.
    const frame = requestAnimationFrame(() => layer.current?.showPopover())
    // The top layer is a stack: shown again, the toasts come over a dialog opened since.
    const rise = ({ target, newState }: ToggleEvent) => {
      if (!(target instanceof HTMLDialogElement) || newState !== 'open') return
      layer.current?.hidePopover()
      layer.current?.showPopover()
    }
    document.addEventListener('toggle', rise, true)
    const disconnect = connectToaster({
      show(toast) {
        setPlace(whereFree)
        send({ show: toast })
      },
      dismiss: (id) => send({ dismiss: id }),
    })
    return () => {
      cancelAnimationFrame(frame)
      document.removeEventListener('toggle', rise, true)
      disconnect()
    }
  }, [])
  const showing = shown.length > 0
  useEffect(() => {
    if (!showing) return undefined
    // Meanwhile panes are switched, bars come, and windows change.
    const timer = setInterval(() => setPlace(whereFree), LOOKS_MS)
    return () => clearInterval(timer)
  }, [showing])

  return (
    <div
      ref={layer}
      popover="manual"
      style={place}
      className="pointer-events-none fixed inset-auto m-0 w-89 max-w-[calc(100vw-32px)] -translate-x-1/2 overflow-visible border-0 bg-transparent p-0"
    >
      <ol
        aria-label="Notifications"
        aria-live="polite"
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={() => setHeld(false)}
        onFocus={({ relatedTarget }) => {
          setHeld(true)
          if (relatedTarget instanceof HTMLElement && !layer.current?.contains(relatedTarget))
            back.current = relatedTarget
        }}
        onBlur={() => setHeld(false)}
        className="flex flex-col gap-2"
      >
        {shown.map(({ key, toast }) => (
          <Item
            key={key}
            toast={toast}
            held={held}
            onEnd={() => {
              send({ end: key })
              // Only the focus that would go with the toast is given back.
              if (layer.current?.contains(document.activeElement)) {
                setHeld(false)
                back.current?.focus({ preventScroll: true })
              }
            }}
          />
        ))}
      </ol>
    </div>
  )
}

interface ItemProps {
  toast: Toast
  /** Somebody is reading or about to press: nothing goes meanwhile. */
  held: boolean
  onEnd: () => void
}

function Item({ toast, held, onEnd }: ItemProps) {
  const { title, description, tone = 'neutral', action } = toast
  const duration = toast.duration ?? (action || tone === 'error' ? LONG_MS : SHORT_MS)
  const end = useRef(onEnd)
  useEffect(() => {
    end.current = onEnd
  })
  // Of a page that nobody sees nothing goes either.
  const seen = useSeen()
  useEffect(() => {
    if (held || !seen || duration === Number.POSITIVE_INFINITY) return
    const timer = setTimeout(() => end.current(), duration)
    return () => clearTimeout(timer)
  }, [held, seen, duration])
  return (
    <li className="pointer-events-auto flex animate-appear items-center gap-2 rounded-lg bg-raised px-3 py-2.5 shadow-raised">
      {tone !== 'neutral' && <span className="flex shrink-0">{icons[tone]}</span>}
      <div className="min-w-0 flex-1">
        <p>{title}</p>
        {description && <p className="text-muted">{description}</p>}
      </div>
      {action && (
        <Button
          variant="ghost"
          size="sm"
          className="-my-1 -mr-1.5 shrink-0 font-semibold text-accent-text!"
          // A press by the mouse leaves the focus, and so the keys, where they were.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            onEnd()
            action.onSelect()
          }}
        >
          {action.label}
        </Button>
      )}
    </li>
  )
}

function useSeen(): boolean {
  const [seen, setSeen] = useState(!document.hidden)
  useEffect(() => {
    const look = () => setSeen(!document.hidden)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return seen
}
