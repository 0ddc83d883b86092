import { remembered, unremembered } from '../../draft/remembered.ts'

/** A press before the application hears it: the picture is open once that is there. */
function keepPress(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return
  event.preventDefault()
  const again = location.search !== ''
  history[again ? 'replaceState' : 'pushState']({ opened: true }, '', link.href)
}

/**
 * Gives the gallery's place what its person left it like, and says whether flagged pictures are
 * shown. It takes itself away where it was closed, and where a picture is open: that one may lie
 * anywhere in the list.
 */
export function openEarlyGallery(place: HTMLElement): boolean {
  let settings = unremembered
  try {
    settings = remembered(localStorage)
  } catch {
    // Storage is blocked or damaged: as on the first day.
  }
  place.style.width = `${settings.galleryWidth}px`
  place.addEventListener('click', keepPress)
  if (!settings.galleryOpen || location.search !== '') place.remove()
  return settings.revealNsfw
}
