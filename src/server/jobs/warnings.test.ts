import { expect, test } from 'vitest'
import type { AcceptedGeneration } from '../../contract/generation.ts'
import { check } from '../../models/check.ts'
import { findModel } from '../../models/index.ts'
import { noFacts, type Request } from '../../models/rule.ts'
import { krea, openHouse, read } from './house.test-support.ts'

const air = 'civitai:1@2'
const asks: { model: string; params: Request; rules: number }[] = [
  { model: 'krea-flux-1-krea-dev', params: krea, rules: 0 },
  {
    model: 'krea-flux-1-krea-dev',
    params: {
      ...krea,
      negativePrompt: 'fog',
      CFGScale: 1,
      outputType: 'dataURI',
      ttl: 90,
      outputFormat: 'PNG',
      outputQuality: 90,
      deliveryMethod: 'sync',
      lora: [{ model: air }, { model: air, weight: 0 }],
    },
    rules: 6,
  },
  {
    model: 'flux-1-kontext-dev',
    params: {
      positivePrompt: 'in watercolour',
      width: 1024,
      height: 1024,
      inputs: {
        referenceImages: [1, 2, 3].map((n) => `https://pictures.example/${n}.jpg`),
      },
    },
    rules: 1,
  },
]

/** The form reads the same rules: what it says before Generate is what the answer says after it. */
test.each(asks)('$model: the answer warns of what the form warns of', async (ask) => {
  const house = await openHouse()
  const model = findModel(ask.model)
  if (!model) throw new Error('no model')
  const said = check(model, ask.params, noFacts)
  expect(said.length).toBeGreaterThanOrEqual(ask.rules)
  const once = await house.accept(ask.params, { model: ask.model, key: 'press' })
  expect(once.warnings).toEqual(JSON.parse(JSON.stringify(said)))
  // The same press again is told the same, and so is a retry.
  expect((await house.accept(ask.params, { model: ask.model, key: 'press' })).warnings).toEqual(
    once.warnings,
  )
  await house.work()
  const again = await house.call('POST', `/api/generations/${once.id}/retry`, {
    'idempotency-key': 'again',
  })
  expect((await read<AcceptedGeneration>(again)).warnings).toEqual(once.warnings)
})
