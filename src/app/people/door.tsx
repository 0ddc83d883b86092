import { StrictMode, useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { classNames } from '../../ui/class-names.ts'
import { onEntered } from './enter.ts'
import { JoinForm } from './join-form.tsx'
import { PERSON_BUTTON } from './person-button.ts'
import { SignInForm } from './sign-in-form.tsx'
import { whenPaused } from './when-paused.ts'

type DoorProps = { link: string | undefined; over: boolean; onDone: () => void }

/** Over the whole page, which stays as it is behind it; nothing but signing in closes it. */
function Door({ link, over, onDone }: DoorProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [useless, markUseless] = useReducer(() => true, false)
  const title = useless
    ? 'This link no longer works'
    : link !== undefined
      ? 'Welcome'
      : over
        ? 'Your session has ended'
        : 'Sign in'
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // The name is known where somebody comes back; the password is what they type.
    for (const input of element?.querySelectorAll('input') ?? [])
      if (input.value === '') {
        input.focus()
        break
      }
    return () => element?.close()
  }, [])
  useEffect(() => (link === undefined ? onEntered(onDone) : undefined), [link, onDone])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="door-title"
      onCancel={(event) => event.preventDefault()}
      className={classNames(
        'm-0 size-full max-h-none max-w-none overflow-auto p-4 open:flex',
        over ? 'bg-scrim' : 'bg-stage',
      )}
    >
      <main className="m-auto flex w-80 max-w-full flex-col gap-4 rounded-lg bg-raised p-6 shadow-raised">
        <div>
          <p className="text-faint">Playground</p>
          <h1 id="door-title" className="font-semibold text-title">
            {title}
          </h1>
          {over && (
            <p className="mt-1 text-muted">Sign in again; everything here is as you left it.</p>
          )}
        </div>
        {link === undefined ? (
          <SignInForm over={over} onDone={onDone} />
        ) : (
          <JoinForm link={link} useless={useless} onUseless={markUseless} onDone={onDone} />
        )}
      </main>
    </dialog>
  )
}

const linkInAddress = () =>
  location.hash.startsWith('#join=') ? location.hash.slice(6) : undefined

/** How often somebody answered who is there. */
let answers = 0
let shown: { link: string | undefined; close: () => void } | undefined

/**
 * Asks who is there, once at a time: with a one-time link from the address, or by name and password.
 * Whoever is writing just now is not interrupted in the middle of a word.
 */
export async function askWho(): Promise<void> {
  const before = answers
  if (linkInAddress() === undefined) await whenPaused()
  // Answered while this one waited: several refused calls ask the same.
  if (answers !== before) return
  const link = linkInAddress()
  if (shown && (link === undefined || link === shown.link)) return
  shown?.close()
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  const over = link === undefined && document.getElementById(PERSON_BUTTON) !== null
  const close = () => {
    if (shown?.close !== close) return
    shown = undefined
    root.unmount()
    place.remove()
  }
  shown = { link, close }
  const done = () => {
    answers++
    if (link !== undefined && link === linkInAddress())
      history.replaceState(null, '', location.pathname + location.search)
    close()
  }
  root.render(
    <StrictMode>
      <Door link={link} over={over} onDone={done} />
    </StrictMode>,
  )
}
