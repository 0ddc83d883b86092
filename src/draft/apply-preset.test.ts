import { describe, expect, it } from 'vitest'
import type { Preset } from '../contract/preset.ts'
import { flux1KontextDev } from '../models/flux-1-kontext-dev.ts'
import { flux1KreaDev } from '../models/flux-1-krea-dev.ts'
import { presetChanges, presetRequest, wordsAround } from './apply-preset.ts'

const style: Preset = {
  name: 'Noir',
  model: flux1KreaDev.slug,
  whole: false,
  params: { negativePrompt: 'colour', steps: 40, strength: 0.5 },
  before: 'film still of',
  after: 'grain',
}

describe('words around a prompt', () => {
  it.each([
    ['a cat', 'photo of', 'grain', 'photo of a cat, grain'],
    ['a cat', '', ', grain', 'a cat, grain'],
    ['a cat', 'oil painting,', '', 'oil painting, a cat'],
    ['', 'photo', 'grain', 'photo, grain'],
    ['', '', 'grain', 'grain'],
    ['photo of a cat, grain', 'photo of', 'grain', 'photo of a cat, grain'],
    ['photographer at work', 'photo', '', 'photo photographer at work'],
  ])('%s', (prompt, before, after, made) => {
    expect(wordsAround(prompt, before, after)).toBe(made)
    expect(wordsAround(made, before, after)).toBe(made)
  })
})

describe('a preset', () => {
  it('sets only what it names, the words around what is there', () => {
    expect(presetChanges(style, flux1KreaDev, 'a cat')).toEqual({
      changes: [
        { path: 'negativePrompt', value: 'colour' },
        { path: 'steps', value: 40 },
        { path: 'strength', value: 0.5 },
        { path: 'positivePrompt', value: 'film still of a cat, grain' },
      ],
      setAside: [],
    })
  })

  it('says what another model has no place for', () => {
    const { changes, setAside } = presetChanges(style, flux1KontextDev, 'a cat')
    expect(changes.map(({ path }) => path)).toEqual(['negativePrompt', 'steps', 'positivePrompt'])
    expect(setAside.map(({ label }) => label)).toEqual(['Denoising strength'])
  })

  it('stands for a whole request by itself', () => {
    expect(presetRequest(style, flux1KreaDev)).toEqual({
      ...flux1KreaDev.start,
      ...style.params,
      positivePrompt: 'film still of, grain',
    })
    const whole = { ...style, whole: true, params: { steps: 3 } }
    expect(presetRequest(whole, flux1KreaDev)).toEqual({ steps: 3 })
  })
})
