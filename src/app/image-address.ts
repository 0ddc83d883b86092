import { useOpened } from '../draft/opened.ts'

const NAME = 'image'

const imageIn = (href: string): string | null => new URL(href).searchParams.get(NAME) || null

export const withImage = (href: string, imageId: string | null): string => {
  const url = new URL(href)
  if (imageId === null) url.searchParams.delete(NAME)
  else url.searchParams.set(NAME, imageId)
  return url.href
}

/** Opens the picture that the address names, or none. */
export function openFromAddress(): void {
  const imageId = imageIn(location.href)
  if (imageId === null) useOpened.getState().close()
  else useOpened.getState().open(imageId)
}

/**
 * Keeps the open picture in the URL as `?image=ID`. Opening adds a step to the history, so that
 * Back closes; walking from picture to picture replaces it. Returns the end of keeping.
 */
export function keepImageInAddress(): () => void {
  let fromHistory = false
  const read = () => {
    fromHistory = true
    openFromAddress()
    fromHistory = false
  }
  read()
  addEventListener('popstate', read)
  const stop = useOpened.subscribe(({ imageId }, before) => {
    if (fromHistory || imageId === before.imageId) return
    const href = withImage(location.href, imageId)
    if (before.imageId === null) history.pushState({ opened: true }, '', href)
    else if (imageId !== null) history.replaceState(history.state, '', href)
    else if (history.state?.opened) history.back()
    else history.replaceState(null, '', href)
  })
  return () => {
    stop()
    removeEventListener('popstate', read)
  }
}
