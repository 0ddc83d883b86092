/** How long a reload waits for the page before it to let go, ms. */
const PATIENCE_MS = 800

/**
 * Makes this tab the one writer of a name until it lets go. Null where another tab is; without
 * locks everybody may write.
 */
export async function claim(name: string): Promise<(() => void) | null> {
  if (!('locks' in navigator)) return () => undefined
  return new Promise((resolve) => {
    navigator.locks
      .request(
        `playground.canvas.${name}`,
        { signal: AbortSignal.timeout(PATIENCE_MS) },
        () => new Promise<void>((release) => resolve(() => release())),
      )
      .catch(() => resolve(null))
  })
}
