import { peekDraft } from '../../draft/tab.ts'
import { PHONE } from '../../ui/media-queries.ts'

/** The prompt's name in a request of any model. */
export const PROMPT = 'positivePrompt'

const WORDS = 'playground.early-words'

/** What was written here is here again when this page begins anew. */
export function keepWords(): void {
  const prompt = document.querySelector<HTMLTextAreaElement>('#early-prompt')
  if (prompt) sessionStorage.setItem(WORDS, prompt.value)
}

/**
 * The prompt that takes keys until the form is there starts from this tab's draft, as the form will.
 * Where the form's will stand elsewhere it takes itself away.
 */
export function fillPrompt(early: HTMLElement, prompt: HTMLTextAreaElement): void {
  try {
    const draft = JSON.parse(peekDraft({ session: sessionStorage, local: localStorage }) ?? '{}')
    // Above its prompt stands a notice, or the phone shows a picture instead.
    if (draft.setAside?.length || (location.search !== '' && matchMedia(PHONE).matches))
      early.remove()
    prompt.defaultValue = draft.request?.[PROMPT] ?? ''
    const words = sessionStorage.getItem(WORDS)
    if (words !== null) prompt.value = words
    sessionStorage.removeItem(WORDS)
    prompt.addEventListener('compositionstart', () => prompt.setAttribute('data-composing', ''))
    prompt.addEventListener('compositionend', () => prompt.removeAttribute('data-composing'))
  } catch {
    early.remove()
  }
}
