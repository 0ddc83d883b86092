import { expect, it } from 'vitest'
import { keep, nothingReplaced, swap } from './replaced.ts'
import { freshDraft } from './stored-draft.ts'

const draft = (positivePrompt: string) => ({ ...freshDraft(), request: { positivePrompt } })
const [first, second, third] = [draft('one'), draft('two'), draft('three')]

it('goes back to what a draft replaced, and forward again', () => {
  const replaced = keep(keep(nothingReplaced, first), second)
  const back = swap(replaced, third, 'back')
  expect(back?.draft).toBe(second)
  const again = back && swap(back.replaced, back.draft, 'forward')
  expect(again?.draft).toBe(third)
  expect(again?.replaced).toEqual(replaced)
})

it('has no way forward after another replacement', () => {
  const back = swap(keep(nothingReplaced, first), second, 'back')
  const replaced = keep(back?.replaced ?? nothingReplaced, first)
  expect(swap(replaced, third, 'forward')).toBeUndefined()
})

it('has no way back where nothing was replaced', () => {
  expect(swap(nothingReplaced, first, 'back')).toBeUndefined()
})
