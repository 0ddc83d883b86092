import { expect, it } from 'vitest'
import { stubStorage } from './storage.test-support.ts'

const NAME = 'playground.presets'
const preset = (name: string) => ({
  name,
  model: 'flux-1-krea-dev',
  whole: true,
  params: { steps: 40 },
})

/** As people’s browsers hold them. */
const stored = JSON.stringify({ state: { presets: [preset('One'), preset('Two')] }, version: 1 })
const opened = async () => (await import('./presets.ts')).usePresets

it('finds the presets that were saved, and keeps them in the same form', async () => {
  const { kept } = stubStorage({ [NAME]: stored })
  const presets = await opened()
  expect(presets.getState().presets).toEqual([preset('One'), preset('Two')])
  expect(presets.getState().save(preset('Three'))).toBe(true)
  expect(JSON.parse(kept.get(NAME) ?? '')).toEqual({
    state: { presets: [preset('One'), preset('Two'), preset('Three')] },
    version: 1,
  })
})

it('loses a damaged preset alone, and none to damage around them', async () => {
  stubStorage({ [NAME]: stored.replace('"One"', '1') })
  expect((await opened()).getState().presets).toEqual([preset('Two')])
  for (const text of ['', '{', 'null', '[]', '{"state":"abc"}', '{"state":{"presets":7}}']) {
    stubStorage({ [NAME]: text })
    expect((await opened()).getState().presets, text).toEqual([])
  }
})

it('shows nothing as kept that a full storage did not take', async () => {
  const { fill, kept } = stubStorage({ [NAME]: stored })
  const presets = await opened()
  fill()
  expect(presets.getState().save(preset('Three'))).toBe(false)
  expect(presets.getState().presets).toHaveLength(2)
  expect(kept.get(NAME)).toBe(stored)
})

it('adds to what another tab saved', async () => {
  const { writeElsewhere, kept } = stubStorage()
  const presets = await opened()
  writeElsewhere(NAME, stored)
  presets.getState().save(preset('Three'))
  expect(kept.get(NAME)).toContain('"Two"')
})
