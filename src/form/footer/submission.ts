import type { NewGeneration } from '../../contract/generation.ts'
import { stringifyJson } from '../../models/json.ts'

/**
 * One click, one charge: a request keeps its key until it was answered, so that a repeated click,
 * or a retry after silence, is the same generation. A changed request is a new one.
 */
interface Submission {
  keyFor(body: NewGeneration): string
  /** The server accepted or refused it; the next click is a new one. */
  answered(): void
}

export function createSubmission(newId: () => string): Submission {
  let open: { text: string; key: string } | null = null
  return {
    keyFor: (body) => {
      const text = stringifyJson(body)
      if (open?.text !== text) open = { text, key: newId() }
      return open.key
    },
    answered: () => {
      open = null
    },
  }
}
