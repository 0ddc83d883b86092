/** Words that follow each other faster than this, ms, are said once: the last of them. */
const SAY_MS = 150

let timer: ReturnType<typeof setTimeout> | undefined
let first = ''

/** Says one thing at a time to those who hear the canvas. */
export function say(words: string): void {
  clearTimeout(timer)
  timer = setTimeout(() => {
    const line = document.querySelector('[data-said]')
    if (line) line.textContent = [first, words].filter(Boolean).join('. ')
    first = ''
  }, SAY_MS)
}

/** What is said in the same moment follows this and does not replace it. */
export function sayFirst(words: string): void {
  first = words
  say('')
}
