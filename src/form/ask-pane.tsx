import { useDraft } from '../draft/draft.ts'
import { findModel } from '../models/index.ts'
import { AskForm } from './ask-form.tsx'

/** Asking. The form is born again when the draft was replaced, and lives through all else. */
export function AskPane() {
  const slug = useDraft((draft) => draft.slug)
  const revision = useDraft((draft) => draft.revision)
  const model = findModel(slug)
  return model ? <AskForm key={`${slug} ${revision}`} model={model} revision={revision} /> : null
}
