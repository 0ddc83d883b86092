type Focuser = (path: string) => void

let focuser: Focuser | null = null

/** The living form says how a field of its is reached; one form lives at a time. */
export function connectFocus(next: Focuser): () => void {
  focuser = next
  return () => {
    if (focuser === next) focuser = null
  }
}

/** Unfolds, scrolls to and focuses a field of the form; false where there is no form. */
export function focusField(path: string): boolean {
  focuser?.(path)
  return focuser !== null
}

const FOCUSABLE =
  'input:not([disabled]), textarea, button:not([disabled]), select, a[href], [tabindex]:not([tabindex="-1"])'

/** The field of a path on the page, or the nearest thing around it. */
export function findField(root: ParentNode, path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, '')) {
    const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"]`)
    if (field) return field
  }
  return null
}

/** Focuses the control of a field: the one with its id, else the first that takes the focus. */
export function focusWithin(field: HTMLElement, path: string): void {
  const own = document.getElementById(`field-${path}`)
  const control = own?.matches(FOCUSABLE)
    ? own
    : (own ?? field).querySelector<HTMLElement>(FOCUSABLE)
  field.scrollIntoView({ block: 'center' })
  ;(control ?? field).focus({ preventScroll: true })
}
