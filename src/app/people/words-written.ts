import { promptOf } from '../../contract/prompt-of.ts'
import { freshDraft, type StoredDraft } from '../../draft/stored-draft.ts'
import { findModel } from '../../models/index.ts'
import { findRole } from '../../models/model.ts'

type Written = Pick<StoredDraft, 'slug' | 'request'>

const wordsOf = ({ slug, request }: Written): string => promptOf({ model: slug, params: request })

/**
 * The draft of somebody who wrote before they were asked who they are, in a browser that held
 * another person's draft: their words and model, and nothing else of it. Undefined where they
 * wrote nothing.
 */
export function draftFromWords(opened: Written, now: Written): StoredDraft | undefined {
  const words = wordsOf(now)
  const model = findModel(now.slug)
  const prompt = model && findRole(model, 'prompt')
  if (!prompt || words === '' || words === wordsOf(opened)) return undefined
  const { slug } = model
  return { ...freshDraft(), slug, request: { ...model.start, [prompt.path]: words } }
}
