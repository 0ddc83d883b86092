/** Whether keys mean the canvas: the focus is on it, or nowhere. */
export function hasKeys(): boolean {
  const focused = document.activeElement
  return focused === null || focused === document.body || focused.closest('[data-canvas]') !== null
}

const find = (what: string): HTMLElement | null => document.querySelector<HTMLElement>(what)

/** Gives the focus to the picture, unless somebody has it. */
export function focusPicture(): void {
  const room = find('[data-canvas]')
  if (document.activeElement !== document.body && document.activeElement !== room) return
  // Without a picture there is a way to one.
  const place = find('[data-stage]') ?? room?.querySelector<HTMLElement>('[data-wanted]') ?? room
  place?.focus({ preventScroll: true })
}

let opener: HTMLElement | null = null

/** Notes where the canvas was asked for, so that leaving it leads back there. */
export function rememberOpener(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && !activeElement.closest('[data-canvas]'))
    opener = activeElement
}

/** Gives the focus back once the canvas is gone, unless somebody has it. */
export function focusOpener(): void {
  if (document.activeElement !== document.body) return
  opener?.focus({ preventScroll: true })
  opener = null
  // It went when the canvas came, or its pane is not on screen: then to what is there now.
  if (document.activeElement !== document.body) return
  const stage = 'section[aria-label=Stage]'
  const place = find(`${stage} [tabindex="0"]`) ?? find(`${stage} button`)
  place?.focus({ preventScroll: true })
}
