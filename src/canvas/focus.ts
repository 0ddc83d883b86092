const find = (what: string): HTMLElement | null => document.querySelector<HTMLElement>(what)

/** Whether keys mean the canvas: the focus is on it, or nowhere. */
export function hasKeys(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('[data-canvas]') !== null
}

const nameOf = (element: Element) => element.getAttribute('aria-label') ?? element.textContent

let opener: { element: HTMLElement; name: string | null } | null = null
/** The canvas was asked for by keys: then the focus is shown. */
let byKeys = false

/** Notes where the canvas was asked for, so that leaving it leads back there. */
export function rememberOpener(): void {
  const { activeElement: element } = document
  if (!(element instanceof HTMLElement) || element.closest('[data-canvas]')) return
  opener = { element, name: nameOf(element) }
  byKeys = element.matches(':focus-visible')
}

/** Gives the focus to the picture, unless somebody has it. */
export function focusPicture(): void {
  const room = find('[data-canvas]')
  if (document.activeElement !== document.body && document.activeElement !== room) return
  const stage = find('[data-stage]')
  stage?.toggleAttribute('data-pointer', !byKeys)
  // Without a picture there is a way to one.
  const place = stage ?? room?.querySelector<HTMLElement>('[data-wanted]') ?? room
  place?.focus({ preventScroll: true })
}

/** Gives the focus back once the canvas is gone, unless somebody has it. */
export function focusOpener(): void {
  const last = opener
  opener = null
  byKeys = false
  const isFree = () => document.activeElement === document.body
  if (!isFree()) return
  last?.element.focus({ preventScroll: true })
  // It went when the canvas came, or its pane is not on screen: then to what is there now.
  const stage = find('section[aria-label=Stage]')
  if (!isFree() || !stage) return
  const all = [...stage.querySelectorAll<HTMLElement>('button, a, [tabindex="0"]')]
  const place =
    all.find((one) => last?.name && nameOf(one) === last.name) ??
    all.find(({ tabIndex, tagName }) => tabIndex === 0 && tagName === 'DIV') ??
    all[0]
  place?.focus({ preventScroll: true })
}
