/**
 * Some browsers (Chromium 153 is one, 156 is not) remember for as long as a page lives that a file
 * of it did not come; only a new page asks for it again. Nothing is lost by that: drafts survive it.
 */
const LAST = 'playground.anew'
/** A file that never comes must not begin the page again and again, ms. */
const APART_MS = 60_000

/** Whether a file can be had just now. */
export const isThere = (address: string): Promise<boolean> =>
  fetch(address, { method: 'HEAD' }).then(
    ({ ok }) => ok,
    () => false,
  )

/** Loads the page again, at most once a minute. */
export function startAnew(): void {
  try {
    if (Date.now() - Number(sessionStorage.getItem(LAST)) < APART_MS) return
    sessionStorage.setItem(LAST, String(Date.now()))
    location.reload()
  } catch {
    // Without storage nothing would count how often.
  }
}
