import { takeOverPrompt } from '../../form/index.ts'

/** What index.html shows where the prompt will stand, so that it takes keys before the form does. */
const find = () => document.querySelector<HTMLTextAreaElement>('#early-prompt')

/** A word is being composed: an IME writes only where it began. */
export const isComposing = (): boolean => find()?.dataset.composing !== undefined

/** Runs once no word is being composed. */
export function whenComposed(run: () => void): void {
  if (!isComposing()) run()
  // The last of its text comes with this event, not before it.
  else find()?.addEventListener('compositionend', () => setTimeout(run), { once: true })
}

/** Gives text, focus and selection to the form's own prompt, and goes. */
export function leaveEarlyPrompt(): void {
  const box = find()
  if (!box) return
  const { value, defaultValue, selectionStart, selectionEnd } = box
  const focused = document.activeElement === box
  document.getElementById('early')?.remove()
  takeOverPrompt({
    text: value === defaultValue ? undefined : value,
    selection: focused ? { start: selectionStart, end: selectionEnd } : undefined,
  })
}

/** Leaves the gallery's place to the grid, which by now stands below with the same pictures. */
export function leaveEarlyGallery(): void {
  const place = document.getElementById('early-gallery')
  if (!place) return
  place.style.pointerEvents = 'none'
  // No picture comes any more.
  document.getElementById('early-tiles')?.removeAttribute('id')
  // The grid's pictures are decoded beside the main thread, and drawn a frame later.
  requestAnimationFrame(() => requestAnimationFrame(() => place.remove()))
}
