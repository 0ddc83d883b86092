import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { flux1KreaDev } from './flux-1-krea-dev.ts'
import { formerPaths } from './former.ts'
import { catalogue } from './index.ts'
import { modernise } from './modernise.ts'
import { setAt } from './path.ts'
import { noFacts } from './rule.ts'

const IMAGE = 'data:image/png;base64,iVBORw0KGgo='

describe('former names', () => {
  it('reads a task in the names of 2025 as one in today’s', () => {
    const task = {
      positivePrompt: 'a lighthouse',
      width: 1024,
      height: 1024,
      seedImage: IMAGE,
      maskImage: IMAGE,
      maskMargin: null,
      checkNSFW: true,
      puLID: { inputImages: [IMAGE], CFGStartStep: 3, CFGStartStepPercentage: null },
      ipAdapters: [{ model: 'runware:56@1', guideImage: IMAGE }],
      advancedFeatures: { layerDiffuse: true, hiresFix: true },
      usePromptWeighting: true,
      acceleratorOptions: { fbcache: true, cacheStopStep: 9 },
      outputFormat: 'png',
      scheduler: 'EulerDiscreteScheduler',
    }
    expect(modernise(flux1KreaDev.params, task)).toEqual({
      positivePrompt: 'a lighthouse',
      width: 1024,
      height: 1024,
      inputs: { seedImage: IMAGE, maskImage: IMAGE },
      safety: { checkContent: true },
      pulid: { images: [IMAGE], CFGstartStep: 3 },
      ipAdapters: [{ model: 'runware:56@1', guideImages: [IMAGE] }],
      layerDiffuse: true,
      hiresFix: true,
      promptWeighting: 'compel',
      acceleratorOptions: { fbCache: true, cacheEndStep: 9 },
      outputFormat: 'PNG',
      scheduler: 'Euler DiscreteScheduler',
    })
  })

  it('leaves today’s names, unknown fields and the task it was given alone', () => {
    const task = { positivePrompt: 'a boat', whatever: 1, inputs: { seedImage: IMAGE } }
    const before = structuredClone(task)
    expect(modernise(flux1KreaDev.params, task)).toEqual(task)
    expect(task).toEqual(before)
  })

  it('keeps today’s value where both spellings came', () => {
    const task = { seedImage: 'old', inputs: { seedImage: IMAGE } }
    expect(modernise(flux1KreaDev.params, task)).toEqual({ inputs: { seedImage: IMAGE } })
  })

  it('knows JPEG by any name', () => {
    for (const outputFormat of ['jpg', 'jpeg', 'JPEG', 'JPG']) {
      expect(modernise(flux1KreaDev.params, { outputFormat })).toEqual({ outputFormat: 'JPG' })
    }
  })

  it('reads a person’s values in any case, a program’s as printed but for the format', () => {
    const task = { outputFormat: 'webp', outputType: 'url', lora: [{ transformer: 'HIGH' }] }
    const read = { outputFormat: 'WEBP', outputType: 'URL', lora: [{ transformer: 'high' }] }
    expect(modernise(flux1KreaDev.params, task)).toEqual(read)
    expect(modernise(flux1KreaDev.params, task, 'program')).toEqual({
      ...task,
      outputFormat: 'WEBP',
    })
  })

  it('is refused where only today’s names are taken, naming the new one', () => {
    const issues = check(
      flux1KreaDev,
      {
        positivePrompt: 'a boat',
        width: 1024,
        height: 1024,
        pulid: { inputImages: [IMAGE] },
        checkNSFW: true,
      },
      noFacts,
    )
    const said = Object.fromEntries(issues.map((issue) => [issue.path, issue.message]))
    expect(said['pulid.inputImages']).toContain('pulid.images')
    expect(said.checkNSFW).toContain('safety.checkContent')
  })

  it.each(
    catalogue.flatMap((model) =>
      [...formerPaths(model.params)].map(([old, now]) => [model.slug, old, now, model] as const),
    ),
  )('%s refuses %s and names %s', (_slug, old, now, model) => {
    const leaf = old.replaceAll('[]', '[0]')
    const issues = check(model, setAt({}, leaf, 'x'), noFacts)
    const found = issues.find((issue) => issue.path === leaf)
    expect(found).toMatchObject({ rule: 'former', severity: 'error' })
    expect(found?.message).toContain(`it is ${now} now`)
  })

  it('are refused by naming the new one for the values of a choice too', () => {
    const issues = check(
      flux1KreaDev,
      { positivePrompt: 'a boat', scheduler: 'EulerDiscreteScheduler', outputFormat: 'png' },
      noFacts,
    )
    const repairs = Object.fromEntries(issues.map((issue) => [issue.path, issue.repair?.set]))
    expect(repairs.scheduler).toEqual([{ path: 'scheduler', value: 'Euler DiscreteScheduler' }])
    expect(repairs.outputFormat).toEqual([{ path: 'outputFormat', value: 'PNG' }])
  })

  it.each(catalogue.map((model) => [model.slug, model] as const))(
    '%s: modernising twice changes nothing more',
    (_, model) => {
      const once = modernise(model.params, {
        referenceImages: [IMAGE],
        checkNSFW: false,
        outputFormat: 'webp',
      })
      expect(modernise(model.params, once)).toEqual(once)
    },
  )
})
