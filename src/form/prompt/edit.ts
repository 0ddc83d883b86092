/** A change of a text: what stands from `start` to `end` (UTF-16) becomes `text`. */
export interface Edit {
  start: number
  end: number
  text: string
  /** What is selected after; the caret stands behind the new text where absent. */
  select?: { start: number; end: number }
}

/** The text with the change made. */
export const applyEdit = (text: string, edit: Edit): string =>
  text.slice(0, edit.start) + edit.text + text.slice(edit.end)

/** Only an insertion as by typing is known to the box's own undo. */
function typeIn(box: HTMLTextAreaElement, text: string): boolean {
  if (document.activeElement !== box) return false
  return text === ''
    ? document.execCommand('delete')
    : document.execCommand('insertText', false, text)
}

/**
 * Makes a change in a text box as if it were typed, so that the box's undo takes it back. A box
 * that cannot take the focus (hidden, behind a dialog) is changed without that undo.
 */
export function writeInto(box: HTMLTextAreaElement, edit: Edit): void {
  const { start, end, text, select } = edit
  if (box.value.slice(start, end) !== text) {
    box.focus({ preventScroll: true })
    box.setSelectionRange(start, end)
    const expected = applyEdit(box.value, edit)
    if (!typeIn(box, text) || box.value !== expected) {
      box.value = expected
      box.dispatchEvent(new InputEvent('input', { bubbles: true }))
    }
  }
  const after = start + text.length
  box.setSelectionRange(select?.start ?? after, select?.end ?? after)
}

/** The change that puts another text in a box's place. */
export const replaceAll = (box: HTMLTextAreaElement, text: string): Edit => ({
  start: 0,
  end: box.value.length,
  text,
})
