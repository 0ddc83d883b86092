import { expect, test } from 'vitest'
import { toEngineModels } from './model-search.ts'

test('reads the items of today and of before, and drops what has no AIR', () => {
  const found = toEngineModels([
    {
      taskType: 'modelSearch',
      totalResults: 12,
      results: [
        {
          air: 'civitai:1@2',
          name: 'Ink\0',
          category: 'lora',
          architecture: 'flux-1-dev',
          heroImage: 'https://mim.runware.ai/r/a.jpg',
          shortDescription: 'Ink lines.',
          positiveTriggerWords: ['ink', 'ink', ''],
          private: false,
        },
        { air: 'civitai:3@4', positiveTriggerWords: 'one, two', comment: 'Old.', private: true },
        { air: 'nothing', name: 'No AIR' },
        7,
      ],
    },
  ])
  expect(found?.total).toBe(12)
  expect(found?.models).toMatchObject([
    { air: 'civitai:1@2', name: 'Ink', triggerWords: ['ink'], description: 'Ink lines.' },
    {
      air: 'civitai:3@4',
      name: 'civitai:3@4',
      architecture: null,
      description: 'Old.',
      triggerWords: ['one', 'two'],
      heroImage: null,
      private: true,
    },
  ])
})

test('no hit is an empty list, and another answer is none', () => {
  expect(toEngineModels([{ taskType: 'modelSearch', results: [], totalResults: 0 }])).toEqual({
    models: [],
    total: 0,
  })
  expect(toEngineModels([{ taskType: 'ping' }])).toBeNull()
})
