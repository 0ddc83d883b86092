import { useOpened } from '../draft/opened.ts'

const IMAGE = 'image'
const CANVAS = 'canvas'

interface Place {
  imageId: string | null
  canvas: boolean
}

const placeIn = (href: string): Place => {
  const { searchParams } = new URL(href)
  return { imageId: searchParams.get(IMAGE) || null, canvas: searchParams.has(CANVAS) }
}

/** The address of an open picture, and of the canvas over it. */
export const withPlace = (href: string, { imageId, canvas }: Place): string => {
  const url = new URL(href)
  if (imageId === null) url.searchParams.delete(IMAGE)
  else url.searchParams.set(IMAGE, imageId)
  if (canvas) url.searchParams.set(CANVAS, '1')
  else url.searchParams.delete(CANVAS)
  return url.href
}

/** Opens what the address names: a picture, the canvas, or nothing. */
export function openFromAddress(): void {
  const { imageId, canvas } = placeIn(location.href)
  const opened = useOpened.getState()
  if (imageId === null) opened.close()
  else opened.open(imageId)
  if (canvas) opened.openCanvas()
  else opened.closeCanvas()
}

/**
 * Keeps what is open in the URL, as `?image=ID` and `?canvas=1`. Opening adds a step to the history,
 * so that Back closes; walking from picture to picture replaces it. Returns the end of keeping.
 */
export function keepImageInAddress(): () => void {
  let fromHistory = false
  /** The canvas was left by a door of its own: what is open by now stays. */
  let left = false
  const keep = (way: 'push' | 'replace', place: Place) => {
    const href = withPlace(location.href, place)
    if (way === 'push')
      history.pushState(place.canvas ? { canvas: true } : { opened: true }, '', href)
    else history.replaceState(history.state, '', href)
  }
  const read = () => {
    if (left) {
      left = false
      const now = useOpened.getState()
      const there = placeIn(location.href).imageId
      if (now.imageId !== there) keep(there === null ? 'push' : 'replace', now)
      return
    }
    fromHistory = true
    openFromAddress()
    fromHistory = false
  }
  read()
  addEventListener('popstate', read)
  const stop = useOpened.subscribe((now, before) => {
    if (fromHistory || left || (now.imageId === before.imageId && now.canvas === before.canvas))
      return
    if (now.canvas && !before.canvas) keep('push', now)
    else if (before.canvas && !now.canvas && history.state?.canvas) {
      left = true
      history.back()
    } else if (now.canvas || before.canvas || (now.imageId !== null && before.imageId !== null))
      keep('replace', now)
    else if (now.imageId !== null) keep('push', now)
    else if (history.state?.opened) history.back()
    else history.replaceState(null, '', withPlace(location.href, now))
  })
  return () => {
    stop()
    removeEventListener('popstate', read)
  }
}
