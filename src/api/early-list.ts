import type { GenerationPage } from '../contract/generation.ts'
import { parseJson } from '../models/json.ts'

/** What public/early.js asked for before this script was there. */
interface Early {
  path: string
  /** The answer's body; null until it came, and where it was a refusal. */
  text: string | null
  answer: Promise<string | null>
}

declare global {
  interface Window {
    early?: Early
  }
}

const toPage = (text: string | null): GenerationPage | null =>
  // The same call of the same server as any other of the list.
  text === null ? null : (parseJson(text) as GenerationPage)

/**
 * The first answer to a path, where it was asked for already: once, so that nothing old is read
 * later. `page` is there when the answer is; `later` is null where it failed.
 */
export function takeEarlyList(
  path: string,
  place: { early?: Early } = window,
): { page: GenerationPage | null; later: Promise<GenerationPage | null> } | undefined {
  const { early } = place
  if (early?.path !== path) return undefined
  delete place.early
  return { page: toPage(early.text), later: early.answer.then(toPage) }
}
