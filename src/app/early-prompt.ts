import { takeOverPrompt } from '../form/index.ts'

/** What index.html shows where the prompt will stand, so that it takes keys before the form does. */
const find = () => document.querySelector<HTMLTextAreaElement>('#early-prompt')

/** Runs once no word is being composed: an IME writes only where it began. */
export function whenComposed(run: () => void): void {
  const box = find()
  if (box?.dataset.composing === undefined) run()
  // The last of its text comes with this event, not before it.
  else box.addEventListener('compositionend', () => setTimeout(run), { once: true })
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
