import type { GenerationPage } from '../contract/generation.ts'
import { parseJson } from '../models/json.ts'

/** The gallery's first page, asked for before the application's script is there. */
export interface EarlyList {
  /** The answer's body; null until it came, and where it was a refusal. */
  text: string | null
  answer: Promise<string | null>
}

declare global {
  interface Window {
    earlyList?: EarlyList
  }
}

// The same call of the same server as any other of the list.
const toPage = (text: string | null): GenerationPage | null =>
  text === null ? null : (parseJson(text) as GenerationPage)

/**
 * The gallery's first page, where it was asked for already: once, so that nothing old is read
 * later. `page` is there when the answer is; `later` is null where it failed.
 */
export function takeEarlyList(
  place: { earlyList?: EarlyList } = window,
): { page: GenerationPage | null; later: Promise<GenerationPage | null> } | undefined {
  const { earlyList } = place
  if (!earlyList) return undefined
  delete place.earlyList
  return { page: toPage(earlyList.text), later: earlyList.answer.then(toPage) }
}
