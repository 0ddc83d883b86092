import type { GenerationPage } from '../contract/generation.ts'
import type { EarlyList } from './early-list.ts'
import { listPath } from './list-path.ts'

/** Asks for the gallery's first page; null where it did not come. */
export function askEarlyList(): Promise<GenerationPage | null> {
  const ask = async () => {
    const reply = await fetch(listPath({}))
    return reply.ok ? reply.text() : null
  }
  const answer = ask().catch(() => null)
  const early: EarlyList = { text: null, answer }
  window.earlyList = early
  return answer.then((text) => {
    early.text = text
    return text === null ? null : JSON.parse(text)
  })
}
