/** ms without a key after which somebody who was writing has paused. */
const PAUSE_MS = 800

const isWriting = (): boolean => {
  const box = document.activeElement
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement
}

/** Resolves once nobody is in the middle of a word, so that what opens then takes no key of it. */
export function whenPaused(): Promise<void> {
  if (!isWriting()) return Promise.resolve()
  return new Promise((resolve) => {
    const quiet = new AbortController()
    const end = () => {
      quiet.abort()
      resolve()
    }
    let timer = setTimeout(end, PAUSE_MS)
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(end, PAUSE_MS)
    }
    for (const sign of ['keydown', 'input'])
      addEventListener(sign, wait, { capture: true, signal: quiet.signal })
  })
}
