import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryFields } from './arbitrary.test-support.ts'
import { flux1KontextDev as kontext } from './flux-1-kontext-dev.ts'
import { flux1KreaDev as krea } from './flux-1-krea-dev.ts'
import { catalogue } from './index.ts'
import { stringifyJson } from './json.ts'
import { type Current, readPasted } from './pasted.ts'
import { TASK_UUID, toSnippet } from './snippet.ts'
import { toTask } from './task.ts'
import { canonical } from './values.ts'

const IMAGE = 'https://example.com/a.png'
const none: Current = { model: krea, request: {} }

const read = (text: string, current = none) => {
  const pasted = readPasted(text, current)
  if ('fault' in pasted) throw new Error(pasted.fault.message)
  return { slug: pasted.model.slug, request: pasted.request, leftOut: pasted.leftOut }
}

describe('a written request', () => {
  it('is the form’s own, taken back to the digit', () => {
    const request = {
      positivePrompt: 'a boat',
      width: 1024,
      height: 768,
      seed: '9223372036854775807',
      includeCost: true,
      lora: [{ model: 'civitai:1@2', weight: 0.5 }],
      hiresFix: true,
    }
    const text = stringifyJson(toTask(krea, request, TASK_UUID).task, 2)
    expect(read(text, { model: krea, request })).toEqual({ slug: krea.slug, request, leftOut: [] })
  })

  it('may be of the names of 2025, in an array, with other tasks around it', () => {
    const text = stringifyJson([
      { taskType: 'authentication', apiKey: 'x' },
      {
        taskType: 'imageInference',
        taskUUID: 'x',
        model: 'runware:107@1',
        positivePrompt: 'a boat',
        seedImage: IMAGE,
        checkNSFW: true,
        puLID: { inputImages: [IMAGE], CFGStartStep: 3 },
        advancedFeatures: { hiresFix: true },
        outputFormat: 'png',
        seed: '9223372036854775807',
      },
    ])
    const { request, leftOut } = read(text)
    expect(request).toEqual({
      positivePrompt: 'a boat',
      inputs: { seedImage: IMAGE },
      safety: { checkContent: true },
      pulid: { images: [IMAGE], CFGstartStep: 3 },
      hiresFix: true,
      outputFormat: 'PNG',
      seed: '9223372036854775807',
    })
    expect(leftOut.map(({ path }) => path)).toEqual(['[0]'])
  })

  it('names its model by AIR or by slug, fine-tunes included', () => {
    expect(read('{"model":"runware:106@1","positivePrompt":"a"}')).toMatchObject({
      slug: kontext.slug,
      request: { positivePrompt: 'a' },
    })
    expect(read('{"model":"civitai:12@34"}').request).toEqual({ model: 'civitai:12@34' })
    const body = { model: kontext.slug, params: { steps: 20 } }
    expect(read(stringifyJson(body))).toMatchObject({ slug: kontext.slug, request: { steps: 20 } })
    expect(read('{"model":"a model","steps":20}')).toMatchObject({
      slug: krea.slug,
      request: { steps: 20 },
      leftOut: [{ path: 'model', value: 'a model' }],
    })
  })

  it('may be what a command sends', () => {
    const params = { positivePrompt: 'it’s a "boat" {1}', seed: '9007199254740993' }
    const task = { taskType: 'imageInference', ...params }
    expect(read(toSnippet(task, 'curl')).request).toEqual(params)
    const curl = `curl https://x -H 'A: b' -d '[{"positivePrompt": "it'\\''s", "steps": 20}]'`
    expect(read(curl).request).toEqual({ positivePrompt: "it's", steps: 20 })
  })

  it('keeps what is out of range, and lists what no control can hold', () => {
    const { request, leftOut } = read(
      stringifyJson({
        steps: 80,
        strength: 'much',
        scheduler: 'nonsense',
        seed: -1,
        lora: [{ model: 'civitai:1@2', strength: 1 }, 'civitai:3@4'],
        pulid: { images: [IMAGE, 'PICTURE_1'] },
        whatever: 1,
      }),
    )
    expect(request).toEqual({
      steps: 80,
      lora: [{ model: 'civitai:1@2' }],
      pulid: { images: [IMAGE] },
    })
    expect(leftOut.map(({ path }) => path)).toEqual([
      'strength',
      'scheduler',
      'seed',
      'lora[0].strength',
      'lora[1]',
      'pulid.images[1]',
      'whatever',
    ])
    expect(leftOut.every(({ reason }) => reason.length > 10)).toBe(true)
  })

  it('says where it is no JSON, counted in the whole text', () => {
    expect(readPasted('curl x \\\n -d \'[{"a": 1,}]\'', none)).toMatchObject({
      fault: { line: 2, column: 14 },
    })
    expect(readPasted('', none)).toMatchObject({ fault: { line: 1 } })
    expect(readPasted('[{"taskType":"caption"}]', none)).toHaveProperty('fault')
  })
})

it.each(catalogue.map((model) => [model.shortName, model] as const))(
  'every request of %s comes back from its task',
  (_, model) => {
    const requests = arbitraryFields(model.params).map(({ model: _air, ...request }) =>
      canonical(model.params, request),
    )
    fc.assert(
      fc.property(requests, (request) => {
        const text = stringifyJson(toTask(model, request, TASK_UUID).task, 2)
        expect(read(text, { model, request })).toMatchObject({ slug: model.slug, request })
      }),
      { numRuns: 60 },
    )
  },
)
