import { expect, it } from 'vitest'
import type { FoundModel } from '../contract/found-model.ts'
import { stubStorage } from './storage.test-support.ts'

const NAME = 'playground.models'
const model = (air: string): FoundModel => ({
  air,
  name: 'A model',
  category: 'lora',
  architecture: null,
  description: null,
  triggerWords: [],
  negativeTriggerWords: [],
  picture: null,
  private: false,
})
const [one, two] = [model('a:1@1'), model('a:2@1')]

/** As people’s browsers hold them. */
const stored = (state: object) => JSON.stringify({ state, version: 1 })
const opened = async () => (await import('./model-shelf.ts')).useModelShelf

it('finds the models that were kept, and keeps them in the same form', async () => {
  const { kept } = stubStorage({ [NAME]: stored({ recent: [one], favourites: [two] }) })
  const shelf = await opened()
  expect(shelf.getState()).toMatchObject({ recent: [one], favourites: [two] })
  shelf.getState().used(two)
  shelf.getState().toggleFavourite(two)
  expect(kept.get(NAME)).toBe(stored({ recent: [two, one], favourites: [] }))
})

it('adds to what another tab kept', async () => {
  const { kept, writeElsewhere } = stubStorage()
  const shelf = await opened()
  writeElsewhere(NAME, stored({ recent: [one], favourites: [one] }))
  shelf.getState().toggleFavourite(two)
  expect(kept.get(NAME)).toBe(stored({ recent: [one], favourites: [two, one] }))
})

it('loses a damaged model alone', async () => {
  const damaged = { ...one, triggerWords: 'none' }
  stubStorage({ [NAME]: stored({ recent: [damaged, two], favourites: {} }) })
  expect((await opened()).getState()).toMatchObject({ recent: [two], favourites: [] })
})

it('goes on with a full storage', async () => {
  const { fill } = stubStorage()
  const shelf = await opened()
  fill()
  shelf.getState().toggleFavourite(one)
  expect(shelf.getState().favourites).toEqual([one])
})
