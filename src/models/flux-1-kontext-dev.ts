import { fluxDev, fluxKontextDev } from './architecture.ts'
import { acceleratorRules, acceleratorsParam } from './blocks/accelerators.ts'
import { FILL_AIR } from './blocks/ace-plus-plus.ts'
import { countParam, deliveryParams, deliveryRules } from './blocks/delivery.ts'
import { groupsOf } from './blocks/groups.ts'
import { ipAdapterRules, ipAdaptersParam } from './blocks/ip-adapter.ts'
import { loraParam, loraRules } from './blocks/lora.ts'
import { negativePromptParam, positivePromptParam, promptRules } from './blocks/prompt.ts'
import { referenceRules, referencesParam } from './blocks/references.ts'
import { safetyParam, safetyRules } from './blocks/safety.ts'
import { samplingParams, samplingRules } from './blocks/sampling.ts'
import { sentByUs } from './blocks/sent.ts'
import { sizeParams, sizeTogether } from './blocks/size.ts'
import { ultralyticsParam } from './blocks/ultralytics.ts'
import { defineModel, type SizePair } from './model.ts'
import { type Request, refuse } from './rule.ts'
import { closestSize } from './size-pair.ts'

const KONTEXT_AIR = 'runware:106@1'

/** AIRs that another schema owns; under Kontext's name they would be checked by the wrong rules. */
const FOREIGN_AIRS = ['runware:107@1', FILL_AIR]

/** The 17 sizes of the document, widest first. */
const landscape: SizePair[] = [
  { width: 1568, height: 672, ratio: '~21:9' },
  { width: 1504, height: 688, ratio: '~20:9' },
  { width: 1456, height: 720, ratio: '~2:1' },
  { width: 1392, height: 752, ratio: '~17:9' },
  { width: 1328, height: 800, ratio: '5:3' },
  { width: 1248, height: 832, ratio: '3:2' },
  { width: 1184, height: 880, ratio: '~4:3' },
  { width: 1104, height: 944, ratio: '~7:6' },
]
const transposed = ({ width, height, ratio }: SizePair): SizePair => {
  const [mark, a, b] = ratio.startsWith('~')
    ? ['~', ...ratio.slice(1).split(':')]
    : ['', ...ratio.split(':')]
  return { width: height, height: width, ratio: `${mark}${b}:${a}` }
}
const sizes: SizePair[] = [
  ...landscape,
  { width: 1024, height: 1024, ratio: '1:1' },
  ...landscape.toReversed().map(transposed),
]

const wireModel = (request: Request): string =>
  typeof request.model === 'string' ? request.model : KONTEXT_AIR

export const flux1KontextDev = defineModel({
  slug: 'flux-1-kontext-dev',
  name: 'FLUX.1 Kontext [dev]',
  shortName: 'FLUX.1 Kontext',
  summary: 'Edits a picture by instruction and leaves the rest alone.',
  creator: 'Black Forest Labs',
  airs: [KONTEXT_AIR],
  openArchitecture: true,
  // LoRAs of FLUX.1 dev mostly work on Kontext as well.
  architectures: [fluxKontextDev, fluxDev],
  documentation: 'https://runware.ai/docs/models/flux-1-kontext-dev',
  price: { usd: 0.0105, width: 1024, height: 1024, steps: 28 },
  sizes,
  groups: groupsOf(
    'prompt',
    'references',
    'size',
    'sampling',
    'sampler',
    'model',
    'lora',
    'ipAdapters',
    'detail',
    'speed',
    'safety',
    'output',
  ),
  params: [
    positivePromptParam,
    negativePromptParam,
    referencesParam,
    ...sizeParams(false),
    ...samplingParams,
    {
      name: 'model',
      kind: 'air',
      label: 'Base model',
      help: 'Kontext itself, or a fine-tune of it.',
      search: 'checkpoint',
      role: 'model',
      group: 'model',
      default: KONTEXT_AIR,
      suggestions: [{ value: KONTEXT_AIR, label: 'FLUX.1 Kontext [dev]' }],
    },
    loraParam,
    ipAdaptersParam,
    ultralyticsParam(false),
    acceleratorsParam,
    safetyParam,
    countParam,
    ...deliveryParams,
  ],
  rules: [
    sizeTogether,
    refuse('size-pair', (request) => {
      const { width, height } = request
      if (typeof width !== 'number' || typeof height !== 'number') return []
      if (sizes.some((size) => size.width === width && size.height === height)) return []
      const closest = closestSize(sizes, { width, height })
      return [
        {
          path: 'width',
          message: `${width} × ${height} is not one of the 17 sizes of this model.`,
          allowed: sizes.map((size) => `${size.width}×${size.height}`).join(', '),
          repair: {
            label: `Use ${closest.width} × ${closest.height}`,
            set: [
              { path: 'width', value: closest.width },
              { path: 'height', value: closest.height },
            ],
          },
        },
      ]
    }),
    ...referenceRules,
    ...promptRules,
    ...samplingRules,
    ...loraRules,
    ...ipAdapterRules,
    ...acceleratorRules,
    ...safetyRules,
    ...deliveryRules,
    refuse('foreign-model', (request) =>
      typeof request.model === 'string' && FOREIGN_AIRS.includes(request.model.toLowerCase())
        ? [
            {
              path: 'model',
              message: `${request.model} is another model; Kontext takes its base or a fine-tune of it.`,
              allowed: `${KONTEXT_AIR} or a fine-tune of it`,
              repair: { label: `Use ${KONTEXT_AIR}`, set: [{ path: 'model', value: KONTEXT_AIR }] },
            },
          ]
        : [],
    ),
  ],
  start: { width: 1024, height: 1024, model: KONTEXT_AIR },
  wireModel,
  sent: sentByUs,
  nature: 'instruction-editing',
})
