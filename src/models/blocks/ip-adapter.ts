import type { Option, Param } from '../param.ts'
import { expand, getAt } from '../path.ts'
import { type Rule, warn } from '../rule.ts'

/** Made for FLUX (contract §6). */
const fluxAdapters: Option[] = [
  { value: 'runware:56@1', label: 'FLUX IP-Adapter 1' },
  { value: 'runware:56@2', label: 'FLUX IP-Adapter 2' },
  { value: 'runware:56@3', label: 'FLUX IP-Adapter 3' },
  { value: 'runware:56@4', label: 'FLUX IP-Adapter 4' },
  { value: 'runware:105@1', label: 'FLUX Redux', help: 'Ignores the weight.' },
]

/** Printed in Kontext's document although they were made for SDXL and SD 1.5. */
const stableDiffusionAdapters: Option[] = [
  { value: 'runware:55@1', label: 'SDXL' },
  { value: 'runware:55@2', label: 'SDXL Plus' },
  { value: 'runware:55@3', label: 'SDXL Plus Face' },
  { value: 'runware:55@4', label: 'SDXL ViT-H' },
  { value: 'runware:55@5', label: 'SD 1.5' },
  { value: 'runware:55@6', label: 'SD 1.5 Plus' },
  { value: 'runware:55@7', label: 'SD 1.5 Light' },
  { value: 'runware:55@8', label: 'SD 1.5 Plus Face' },
  { value: 'runware:55@10', label: 'SD 1.5 ViT-G' },
]

const options = (values: string[]): Option[] => values.map((value) => ({ value }))

const under = (group: string, members: readonly Option[]): Option[] =>
  members.map((option) => ({ ...option, group }))

/** The service's names in words: `weak_input` → "Weak input". */
const worded = (values: string[]): Option[] =>
  values.map((value) => {
    const words = value.replaceAll('_', ' ')
    return { value, label: words.charAt(0).toUpperCase() + words.slice(1) }
  })

export const ipAdaptersParam: Param = {
  name: 'ipAdapters',
  kind: 'list',
  label: 'IP-Adapter',
  item: 'IP-Adapter',
  help: 'Takes style and content from guide images, as a prompt made of pictures.',
  role: 'ipAdapters',
  group: 'ipAdapters',
  params: [
    {
      name: 'model',
      kind: 'air',
      label: 'IP-Adapter model',
      help: 'Which adapter reads the guide images.',
      required: true,
      suggestions: [
        ...under('Made for FLUX', fluxAdapters),
        ...under('Made for Stable Diffusion', stableDiffusionAdapters),
      ],
    },
    {
      name: 'guideImages',
      kind: 'images',
      label: 'Guide images',
      help: 'The pictures whose look is taken over.',
      required: true,
      was: [{ at: 'guideImage', as: 'list' }],
    },
    {
      name: 'weight',
      kind: 'float',
      label: 'Weight',
      help: 'How strongly the guide images work. Below 0 steers away from them.',
      min: -4,
      max: 4,
      step: 0.01,
      default: 1,
    },
    {
      name: 'weightType',
      kind: 'choice',
      label: 'Weight type',
      help: 'How the influence rises and falls over the steps, or what of the picture it takes.',
      options: worded([
        'normal',
        'ease_in',
        'ease_out',
        'ease_in_out',
        'weak_input',
        'weak_output',
        'weak_middle',
        'strong_middle',
        'style_transfer',
        'composition',
        'strong_style_transfer',
        'style_and_composition',
        'strong_style_and_composition',
      ]),
      default: 'normal',
    },
    {
      name: 'combineMethod',
      kind: 'choice',
      label: 'Combine',
      help: 'How several guide images become one.',
      options: worded(['concat', 'add', 'subtract', 'average', 'norm_average']),
      default: 'concat',
    },
    {
      name: 'embedScaling',
      kind: 'choice',
      label: 'Embed scaling',
      help: 'Which parts of the embedding are used, and how strongly.',
      options: options(['only_v', 'kv', 'kv_penalty_c', 'k_mean_v_penalty_c']),
      default: 'kv',
    },
    {
      name: 'weightComposition',
      kind: 'float',
      label: 'Composition weight',
      help: 'How much of the layout is taken over.',
      min: 0,
      max: 1,
      step: 0.01,
    },
  ],
}

export const ipAdapterRules: Rule[] = [
  warn('ip-adapter-architecture', (request) =>
    expand(request, 'ipAdapters[].model').flatMap((path) => {
      const air = getAt(request, path)
      if (typeof air !== 'string' || !air.startsWith('runware:55@')) return []
      return [
        {
          path,
          message: `${air} was made for Stable Diffusion; on FLUX it will probably fail.`,
          repair: { label: 'Use runware:56@1', set: [{ path, value: 'runware:56@1' }] },
        },
      ]
    }),
  ),
]
