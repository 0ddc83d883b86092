import { useDraft } from '../../draft/draft.ts'
import { findModel } from '../../models/index.ts'
import { findBox } from './use-prompt-box.ts'

interface Left {
  /** What was typed elsewhere; absent where nothing was. */
  text: string | undefined
  /** Where the caret was, UTF-16, while it was there. */
  selection: { start: number; end: number } | undefined
}

/** Goes on in the form's prompt where somebody began before the form was there. */
export function takeOverPrompt({ text, selection }: Left): void {
  const model = findModel(useDraft.getState().slug)
  const prompt = model?.params.find((param) => param.role === 'prompt')
  const box = prompt && findBox(`field-${prompt.name}`)
  if (!box) return
  if (text !== undefined) {
    box.value = text
    box.dispatchEvent(new InputEvent('input', { bubbles: true }))
  }
  if (!selection) return
  box.focus({ preventScroll: true })
  box.setSelectionRange(selection.start, selection.end)
}
