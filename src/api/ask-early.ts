import type { GenerationPage } from '../contract/generation.ts'
import type { EarlyList } from './early-list.ts'
import { listPath } from './list-path.ts'

/** Asks for the gallery's first page; `then` is called with it where it came. */
export function askEarlyList(then: (page: GenerationPage) => void): void {
  const ask = async () => {
    const reply = await fetch(listPath({}))
    return reply.ok ? reply.text() : null
  }
  const answer = ask().catch(() => null)
  const early: EarlyList = { text: null, answer }
  window.earlyList = early
  void answer.then((text) => {
    early.text = text
    if (text !== null) then(JSON.parse(text))
  })
}
