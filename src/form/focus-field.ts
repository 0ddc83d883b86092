/** Unfolds and shows a field, then hands over its element. */
type Reach = (path: string, then: (field: HTMLElement, path: string) => void) => void

let reach: Reach | null = null

/** The living form says how a field of its is reached; one form lives at a time. */
export function connectFocus(next: Reach): () => void {
  reach = next
  return () => {
    if (reach === next) reach = null
  }
}

/** Unfolds, scrolls to and focuses a field of the form; false where there is no form. */
export function focusField(path: string): boolean {
  reach?.(path, focusWithin)
  return reach !== null
}

/** Unfolds and scrolls to a field, the focus stays where it is. */
export function showField(path: string, mark: (field: HTMLElement) => void): void {
  reach?.(path, (field) => {
    field.scrollIntoView({ block: 'nearest' })
    mark(field)
  })
}

const FOCUSABLE =
  'input:not([disabled]), textarea, button:not([disabled]), select, a[href], [tabindex]:not([tabindex="-1"])'

/** The field of a path on the page, or the nearest thing around it. */
export function findField(root: ParentNode, path: string): HTMLElement | null {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[]*|\[\d+\]|^[^.[]*)$/, '')) {
    const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(at)}"]`)
    if (field) return field
  }
  // A container may have no place of its own, only those of its fields.
  const name = CSS.escape(path)
  return root.querySelector<HTMLElement>(`[data-field^="${name}."], [data-field^="${name}["]`)
}

/** Focuses the control of a field: the one with its id, else the first that takes the focus. */
function focusWithin(field: HTMLElement, path: string): void {
  const own = document.getElementById(`field-${path}`)
  const control = own?.matches(FOCUSABLE)
    ? own
    : (own ?? field).querySelector<HTMLElement>(FOCUSABLE)
  field.scrollIntoView({ block: 'center' })
  ;(control ?? field).focus({ preventScroll: true })
}
