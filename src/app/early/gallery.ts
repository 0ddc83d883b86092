import { remembered } from '../../draft/remembered.ts'

/** A press before the application hears it: the picture is open once that is there. */
function keepPress(event: MouseEvent): void {
  // Whatever is pressed in there is an element.
  const link = (event.target as Element).closest('a')
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
  const { galleryOpen, galleryWidth, revealNsfw } = remembered()
  place.style.width = `${galleryWidth}px`
  place.addEventListener('click', keepPress)
  if (!galleryOpen || location.search !== '') place.remove()
  return revealNsfw
}
