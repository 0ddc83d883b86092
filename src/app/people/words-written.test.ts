import { describe, expect, it } from 'vitest'
import { catalogue } from '../../models/index.ts'
import { draftFromWords } from './words-written.ts'

const [model] = catalogue
const draft = (positivePrompt: string, more = {}) => ({
  slug: model?.slug ?? '',
  request: { positivePrompt, ...more },
})

describe('a draft of what was written before signing in', () => {
  it('holds the new words and nothing of who was here before', () => {
    const made = draftFromWords(draft('a secret', { seed: '7' }), draft('a heron', { seed: '7' }))
    expect(made?.request).toEqual({ ...model?.start, positivePrompt: 'a heron' })
    expect(made?.stash).toEqual({})
  })

  it('is none where nothing was written', () => {
    expect(draftFromWords(draft('a secret'), draft('a secret'))).toBeUndefined()
    expect(draftFromWords(draft('a secret'), draft(''))).toBeUndefined()
  })
})
