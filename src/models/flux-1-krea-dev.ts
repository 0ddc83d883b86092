import { fluxDev } from './architecture.ts'
import { acceleratorRules, acceleratorsParam } from './blocks/accelerators.ts'
import {
  acePlusPlusParam,
  acePlusPlusRules,
  deriveEditedPicture,
  editedPictureParam,
  FILL_AIR,
} from './blocks/ace-plus-plus.ts'
import { controlNetParam, controlNetRules } from './blocks/controlnet.ts'
import { countParam, deliveryParams, deliveryRules } from './blocks/delivery.ts'
import { hiresFixParam, layerDiffuseParam, layerDiffuseRules } from './blocks/detail.ts'
import { groupsOf } from './blocks/groups.ts'
import {
  inpaintInputs,
  inpaintRules,
  maskMarginParam,
  outpaintParam,
  strengthParam,
} from './blocks/inpaint.ts'
import { ipAdapterRules, ipAdaptersParam } from './blocks/ip-adapter.ts'
import { loraParam, loraRules } from './blocks/lora.ts'
import { negativePromptParam, positivePromptParam, promptRules } from './blocks/prompt.ts'
import { pulidParam, pulidRules } from './blocks/pulid.ts'
import { safetyParam, safetyRules } from './blocks/safety.ts'
import { samplingParams, samplingRules } from './blocks/sampling.ts'
import { sentByUs } from './blocks/sent.ts'
import { sizeParams, sizeTogether } from './blocks/size.ts'
import { ultralyticsParam } from './blocks/ultralytics.ts'
import { defineModel } from './model.ts'
import { type Request, refuse } from './rule.ts'

const KREA_AIR = 'runware:107@1'

/** ACE++ runs on FLUX Fill (spec/rules.md, row on `acePlusPlus`). */
const wireModel = (request: Request): string =>
  request.acePlusPlus === undefined ? KREA_AIR : FILL_AIR

export const flux1KreaDev = defineModel({
  slug: 'krea-flux-1-krea-dev',
  name: 'FLUX.1 Krea [dev]',
  shortName: 'FLUX.1 Krea',
  summary: 'Photographs and illustrations from words, with inpainting and outpainting.',
  creator: 'Krea and Black Forest Labs',
  airs: [KREA_AIR, FILL_AIR],
  architectures: [fluxDev],
  documentation: 'https://runware.ai/docs/models/krea-flux-1-krea-dev',
  price: { usd: 0.0098, width: 1024, height: 1024, steps: 28 },
  groups: groupsOf(
    'prompt',
    'size',
    'sampling',
    'sampler',
    'image',
    'lora',
    'controlNet',
    'ipAdapters',
    'pulid',
    'acePlusPlus',
    'detail',
    'speed',
    'safety',
    'output',
    'model',
  ),
  params: [
    { ...positivePromptParam, required: true },
    negativePromptParam,
    {
      name: 'promptWeighting',
      kind: 'choice',
      label: 'Prompt weighting',
      help: 'Lets you stress words: (word)1.2 or word++ with Compel, (word:1.2) with sdEmbeds.',
      role: 'promptWeighting',
      group: 'sampler',
      options: [
        { value: 'compel', label: 'Compel' },
        { value: 'sdEmbeds', label: 'sdEmbeds' },
      ],
      was: [{ at: 'usePromptWeighting', as: { true: 'compel' } }],
    },
    ...sizeParams(true, { min: 128, max: 2048, step: 16 }),
    ...samplingParams,
    inpaintInputs,
    strengthParam,
    maskMarginParam,
    outpaintParam,
    loraParam,
    controlNetParam,
    ipAdaptersParam,
    pulidParam,
    acePlusPlusParam,
    ultralyticsParam(true),
    hiresFixParam,
    layerDiffuseParam,
    acceleratorsParam,
    safetyParam,
    countParam,
    ...deliveryParams,
    {
      name: 'model',
      kind: 'air',
      label: 'Model',
      help: 'Krea itself, or FLUX Fill while ACE++ is on. It follows from the other settings.',
      role: 'model',
      group: 'model',
      fixed: [KREA_AIR, FILL_AIR],
      suggestions: [
        { value: KREA_AIR, label: 'FLUX.1 Krea [dev]' },
        {
          value: FILL_AIR,
          label: 'FLUX Fill',
          help: 'It takes no denoising strength and no mask margin.',
        },
      ],
    },
  ],
  derivedParams: [editedPictureParam],
  rules: [
    sizeTogether,
    ...promptRules,
    ...samplingRules,
    ...inpaintRules,
    ...loraRules,
    ...controlNetRules,
    ...ipAdapterRules,
    ...pulidRules,
    ...acePlusPlusRules,
    ...layerDiffuseRules,
    ...acceleratorRules,
    ...safetyRules,
    ...deliveryRules,
    refuse('wire-model', (request) => {
      const air = wireModel(request)
      if (request.model === undefined || request.model === air) return []
      return [
        {
          path: 'model',
          message:
            request.acePlusPlus === undefined
              ? `Without ACE++ the model is ${air}.`
              : `ACE++ runs on FLUX Fill: the model must be ${air}.`,
          allowed: air,
          repair: { label: `Use ${air}`, set: [{ path: 'model', value: null }] },
        },
      ]
    }),
  ],
  start: { width: 1024, height: 1024 },
  wireModel,
  derive: deriveEditedPicture,
  sent: sentByUs,
  nature: 'text-to-image',
})
