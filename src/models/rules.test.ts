import { describe, expect, it } from 'vitest'
import { check } from './check.ts'
import { catalogue, findModel } from './index.ts'
import type { Issue } from './issue.ts'
import { isContainer } from './param.ts'
import { paramAt, setAt } from './path.ts'
import type { Facts, Request } from './rule.ts'

const KREA = 'krea-flux-1-krea-dev'
const KONTEXT = 'flux-1-kontext-dev'
const A = `asset:${'a'.repeat(64)}`
const B = `asset:${'b'.repeat(64)}`
const facts: Facts = {
  picture: (value) => (value === A ? { width: 512, height: 512, alpha: false } : undefined),
}

const base: Record<string, Request> = {
  [KREA]: { positivePrompt: 'a lighthouse', width: 1024, height: 1024 },
  [KONTEXT]: { positivePrompt: 'make it night', width: 1024, height: 1024 },
}
const source = { inputs: { seedImage: A } }
const ace = { images: [A] }

function issuesOf(slug: string, change: Request): Issue[] {
  const model = findModel(slug)
  if (!model) throw new Error(`no model ${slug}`)
  return check(model, { ...base[slug], ...change }, facts)
}

/** Model, change to a good request, and what is said: severity and path, or nothing. */
const cases: [string, Request, `${'E' | 'W'} ${string}` | null][] = [
  [KREA, {}, null],
  [KONTEXT, {}, null],
  [KONTEXT, { width: 1024, height: 832 }, 'E width'],
  [KONTEXT, { width: 832, height: 1248 }, null],
  [
    KREA,
    { steps: 20, acceleratorOptions: { cacheStartStep: 5, cacheEndStep: 5 } },
    'E acceleratorOptions.cacheEndStep',
  ],
  [KREA, { steps: 20, acceleratorOptions: { cacheStartStep: 5, cacheEndStep: 20 } }, null],
  [
    KREA,
    { steps: 20, acceleratorOptions: { cacheEndStep: 21 } },
    'E acceleratorOptions.cacheEndStep',
  ],
  [KREA, { acceleratorOptions: { cacheEndStep: 90 } }, null],
  [
    KONTEXT,
    { acceleratorOptions: { cacheStartStepPercentage: 50, cacheEndStepPercentage: 40 } },
    'E acceleratorOptions.cacheEndStepPercentage',
  ],
  [
    KREA,
    { acceleratorOptions: { cacheStartStep: 5, cacheStartStepPercentage: 5 } },
    'E acceleratorOptions.cacheStartStepPercentage',
  ],
  [KREA, { acceleratorOptions: { cacheStartStep: 5, cacheEndStepPercentage: 50 } }, null],
  [
    KREA,
    { controlNet: [{ model: 'runware:25@1', guideImage: A, startStep: 6, endStep: 3 }] },
    'E controlNet[0].endStep',
  ],
  [
    KREA,
    { steps: 10, controlNet: [{ model: 'runware:25@1', guideImage: A, endStep: 11 }] },
    'E controlNet[0].endStep',
  ],
  [
    KREA,
    {
      controlNet: [{ model: 'runware:25@1', guideImage: A, startStep: 6, startStepPercentage: 3 }],
    },
    'W controlNet[0].startStepPercentage',
  ],
  [KREA, { steps: 10, pulid: { images: [A], CFGstartStep: 10 } }, 'E pulid.CFGstartStep'],
  [KREA, { steps: 10, pulid: { images: [A], CFGstartStep: 9 } }, null],
  [
    KREA,
    { pulid: { images: [A], CFGstartStep: 1, CFGstartStepPercentage: 1 } },
    'E pulid.CFGstartStepPercentage',
  ],
  [KREA, { pulid: { images: [A, B] } }, 'W pulid.images'],
  [KREA, { acePlusPlus: { ...ace, type: 'local_editing' } }, 'E acePlusPlus.masks'],
  [KREA, { acePlusPlus: { ...ace, type: 'local_editing', masks: [B] } }, null],
  [KREA, { acePlusPlus: { ...ace, masks: [B] } }, 'E acePlusPlus.masks'],
  [KREA, { acePlusPlus: ace, model: 'runware:107@1' }, 'E model'],
  [KREA, { acePlusPlus: ace, model: 'runware:102@1' }, null],
  [KREA, { model: 'runware:102@1' }, 'E model'],
  [KREA, { acePlusPlus: ace, ...source, strength: 0.5 }, 'W strength'],
  [KREA, { inputs: { maskImage: A } }, 'E inputs.maskImage'],
  [KREA, { outpaint: { left: 64 } }, 'E outpaint.left'],
  [KREA, { ...source, width: 576, height: 512, outpaint: { left: 64 } }, null],
  [KREA, { ...source, width: 640, height: 512, outpaint: { left: 64 } }, 'E width'],
  [KREA, { ...source, outpaint: { blur: 3 } }, 'E outpaint.top'],
  [KREA, { ...source, outpaint: { right: 0 } }, 'E outpaint.right'],
  [KREA, { inputs: { seedImage: B }, outpaint: { left: 64 } }, null],
  [KREA, { layerDiffuse: true }, 'E outputFormat'],
  [KREA, { layerDiffuse: true, outputFormat: 'WEBP' }, null],
  [KREA, { safety: { mode: 'none', checkContent: true } }, 'W safety.mode'],
  [KONTEXT, { safety: { mode: 'fast', checkContent: false } }, 'W safety.checkContent'],
  [KREA, { strength: 0.5 }, 'W strength'],
  [KREA, { ...source, maskMargin: 64 }, 'W maskMargin'],
  [KREA, { negativePrompt: 'fog', CFGScale: 1 }, 'W negativePrompt'],
  [KREA, { negativePrompt: 'fog' }, null],
  [KREA, { ttl: 7200, outputType: 'dataURI' }, 'W ttl'],
  [KREA, { ttl: 600 }, 'W ttl'],
  [KREA, { ttl: 3600 }, null],
  [KREA, { outputFormat: 'PNG', outputQuality: 80 }, 'W outputQuality'],
  [KREA, { deliveryMethod: 'sync' }, 'W deliveryMethod'],
  [KREA, { webhookURL: 'https://example.com/' }, 'W webhookURL'],
  [KONTEXT, { ipAdapters: [{ model: 'runware:55@1', guideImages: [A] }] }, 'W ipAdapters[0].model'],
  [KONTEXT, { inputs: { referenceImages: [A, A, B] } }, 'W inputs.referenceImages'],
  [KREA, { lora: [{ model: 'a:b@1' }, { model: 'a:b@1' }] }, 'W lora[1].model'],
  [KREA, { lora: [{ model: 'a:b@1', weight: 0 }] }, 'W lora[0].weight'],
  [KREA, { trueCFGScale: -1 }, 'W trueCFGScale'],
  [KONTEXT, { model: 'runware:107@1' }, 'E model'],
  [KONTEXT, { model: 'Runware:107@1' }, 'E model'],
  [KONTEXT, { model: 'RUNWARE:102@1' }, 'E model'],
  [KONTEXT, { model: 'civitai:1@2' }, null],
]

describe('rules across parameters', () => {
  it.each(cases)('%s with %j says %s', (slug, change, said) => {
    const found = issuesOf(slug, change).map(
      (issue) => `${issue.severity === 'error' ? 'E' : 'W'} ${issue.path}`,
    )
    expect(found).toEqual(said === null ? [] : [said])
  })

  it.each(cases.filter(([, , said]) => said?.startsWith('E')))(
    '%s: the refusal of %j names a field and what is allowed there',
    (slug, change) => {
      const params = findModel(slug)?.params ?? []
      for (const { path, allowed, severity } of issuesOf(slug, change)) {
        const param = paramAt(params, path)
        expect(param && !isContainer(param), path).toBe(true)
        if (severity === 'error') expect(allowed, path).toBeTruthy()
      }
    },
  )

  it.each([[5], ['all'], [[64]]])('outpaint as %j is said once, as a whole', (outpaint) => {
    expect(issuesOf(KREA, { outpaint }).map(({ path }) => path)).toEqual(['outpaint'])
  })

  it.each([KREA, KONTEXT])('%s wants width and height together', (slug) => {
    const model = findModel(slug)
    if (!model) throw new Error(slug)
    const issues = check(model, { positivePrompt: 'a boat', width: 1024 }, facts)
    expect(issues.map((issue) => issue.path)).toEqual(['height'])
    expect(issues[0]?.allowed).toBeTruthy()
  })

  it('warns Kontext without size and reference, and offers 1024 × 1024', () => {
    const model = findModel(KONTEXT)
    if (!model) throw new Error(KONTEXT)
    const [issue] = check(model, { positivePrompt: 'a boat' }, facts)
    expect(issue).toMatchObject({ severity: 'warning', path: 'width' })
    expect(
      check(model, { positivePrompt: 'a boat', inputs: { referenceImages: [A] } }, facts),
    ).toEqual([])
  })

  it.each(cases.filter(([, , said]) => said !== null))(
    '%s: the repair of %j repairs',
    (slug, change) => {
      const model = catalogue.find((candidate) => candidate.slug === slug)
      if (!model) throw new Error(slug)
      const request: Request = { ...base[slug], ...change }
      for (const issue of check(model, request, facts)) {
        if (!issue.repair) continue
        let mended = request
        for (const { path, value } of issue.repair.set)
          mended = setAt(mended, path, value === null ? undefined : value)
        const after = check(model, mended, facts)
        expect(
          after.filter((left) => left.rule === issue.rule && left.path === issue.path),
        ).toEqual([])
        expect(after.filter((left) => left.severity === 'error')).toEqual([])
      }
    },
  )
})

it('calls parameters as the form does, and its path as the wire does', () => {
  const row = { model: 'civitai:1@1', guideImage: A }
  const found = issuesOf(KREA, {
    controlNet: [{ ...row, startStepPercentage: 80, endStepPercentage: 20 }],
  })
  expect(found.find(({ rule }) => rule === 'controlnet-order')).toMatchObject({
    path: 'controlNet[0].endStepPercentage',
    message: 'To percent (20) must be greater than From percent (80).',
    repair: { label: 'Unset From percent' },
  })
})
