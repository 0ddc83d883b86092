const CONTROL = 'input:not([type=hidden], [type=file]), textarea, select, [role=slider]'
const PRESSED = 'button:not([data-help]), a[href], [tabindex="0"]'
/** What holds a control and all that is about it; beyond it, any button is as good. */
const HOLDER = '[data-field], [role=dialog], dialog, form, article, section, aside'
/** Keys that may take away what they are pressed on. */
const KEYS = ['Enter', ' ', 'Delete', 'Backspace', 'Escape']
/** In a text these are its own. */
const TEXT_KEYS = [' ', 'Delete', 'Backspace']
/** ms after the key: some are taken away once rules were looked at, or a file is there. */
const LOOKS = [100, 400, 1000]

/** Where the focus was, and what is around it. */
interface Place {
  element: HTMLElement
  around: HTMLElement[]
  /** A selector of what comes next, where the page says so: `data-focus-next`. */
  next: string | undefined
}

const isThere = (element: Element): boolean =>
  element.isConnected && element.getClientRects().length > 0

function aroundOf(element: HTMLElement): HTMLElement[] {
  const { parentElement } = element
  return parentElement ? [parentElement, ...aroundOf(parentElement)] : []
}

const firstOf = (root: ParentNode, what: string): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLElement>(what)].find(
    (one) => isThere(one) && one.tabIndex >= 0 && !one.matches(':disabled'),
  )

function nextTo({ around, next }: Place): HTMLElement | undefined {
  const named = next && firstOf(document, next)
  if (named) return named
  for (const one of around.filter(isThere)) {
    const found = firstOf(one, CONTROL) ?? (one.matches(HOLDER) ? firstOf(one, PRESSED) : undefined)
    if (found) return found
  }
  return undefined
}

/**
 * Whoever presses a key on something that goes with it stands nowhere: Tab would begin at the head
 * of the page. The focus goes to what is nearest. A pointer needs none, and a finger no keyboard.
 */
export function keepFocus(signal: AbortSignal): void {
  let last: Place | null = null
  const look = () => {
    if (last === null || document.activeElement !== document.body || isThere(last.element)) return
    nextTo(last)?.focus({ preventScroll: true })
  }
  const hear = (type: string, run: (event: Event) => void) =>
    document.addEventListener(type, run, { capture: true, signal })
  hear('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return
    const next = target.closest<HTMLElement>('[data-focus-next]')?.dataset.focusNext
    last = { element: target, around: aroundOf(target), next }
  })
  hear('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || !KEYS.includes(event.key)) return
    if (event.target instanceof HTMLTextAreaElement && TEXT_KEYS.includes(event.key)) return
    for (const ms of LOOKS) setTimeout(look, ms)
  })
}
