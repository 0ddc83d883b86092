import { useOpened } from '../draft/opened.ts'
import { runCommand } from '../ui/command.ts'
import { isMac } from '../ui/key-label.ts'
import { matchesKeys } from './key-match.ts'
import { type Shortcut, shortcuts } from './shortcuts.ts'

const TEXT =
  'textarea, select, [contenteditable=true], input:not([type=range], [type=checkbox], [type=radio], [type=button])'
/** Their own keys move them: arrows, Home, End. */
const MOVED_BY_ARROWS = 'input, select, textarea, [role=separator], [role=tab], [role=grid] *'

/** A number's box is a text box only while its text is being edited; see number-input.tsx. */
const RESTING = '[data-number]:not([data-edited])'

/** An open dialog or panel has the keys to itself. */
const covered = () => document.querySelector('dialog[open], [popover=auto]:popover-open') !== null

const isLetter = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) =>
  key.length === 1 && !ctrlKey && !metaKey && !altKey

/** What keys mean beside the form; one for the picture must not surprise who is at a slider of it. */
function meant(target: Element | null): Shortcut['when'] {
  const { imageId, canvas } = useOpened.getState()
  // The canvas takes many keys, some of them the browser's: it must have the focus, or nobody.
  if (canvas) return target?.matches('body, [data-canvas], [data-canvas] *') ? 'canvas' : undefined
  return imageId === null || target?.closest('[data-pane=ask]') ? undefined : 'opened'
}

/** The one listener of the page's shortcuts. Returns its end. */
export function listenForShortcuts(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    // 229: Safari's last key of an IME composition, which it reports as no longer composing.
    if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return
    const target = event.target instanceof Element ? event.target : null
    // Most keys of a day are letters of a prompt.
    if (target instanceof HTMLTextAreaElement && isLetter(event)) return
    const typing = target?.closest(TEXT) != null
    const resting = target?.matches(RESTING) === true
    const about = meant(target)
    const found = shortcuts.find(
      (shortcut) =>
        (!typing || shortcut.typing || (resting && shortcut.resting)) &&
        (!shortcut.when || shortcut.when === about) &&
        shortcut.keys.some((keys) => matchesKeys(keys, event, isMac)),
    )
    if (!found || covered()) return
    if (event.key.startsWith('Arrow') && target?.closest(MOVED_BY_ARROWS)) return
    if (event.repeat && !found.repeats && !event.key.startsWith('Arrow')) return
    if (runCommand(found.id)) event.preventDefault()
  }
  document.addEventListener('keydown', onKeyDown)
  return () => document.removeEventListener('keydown', onKeyDown)
}
