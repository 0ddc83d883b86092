/**
 * What had the focus goes with what it did: then the strip's own tile has it, or the canvas, so that
 * keys go on from there.
 */
export function holdFocus(): void {
  setTimeout(() => {
    const { activeElement, body } = document
    if (activeElement && activeElement !== body) return
    const canvas = document.querySelector<HTMLElement>('[data-canvas]')
    const tile = canvas?.querySelector<HTMLElement>('[data-results] button[tabindex="0"]')
    const next = tile ?? canvas
    next?.focus({ preventScroll: true })
  })
}
