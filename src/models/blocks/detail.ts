import type { Param } from '../param.ts'
import { type Rule, refuse } from '../rule.ts'

/** `true`, or an object; its bounds of steps and strength are ours (spec/rules.md). */
export const hiresFixParam: Param = {
  name: 'hiresFix',
  kind: 'object',
  label: 'Hires fix',
  help: 'Makes the picture small, enlarges it and refines it in a second pass.',
  role: 'hiresFix',
  group: 'detail',
  presence: 'switch',
  orTrue: true,
  presets: [
    { id: 'off', label: 'Off', help: 'The picture is made in one pass.', values: {}, off: true },
    {
      id: 'service',
      label: 'Service’s own',
      help: 'On, and the service chooses the upscaler, its steps and its strength.',
      values: {},
    },
    {
      id: 'custom',
      label: 'Custom',
      help: 'Your upscaler, and how long and how strongly the second pass works.',
      values: { model: 'runware:esrgan@ultrasharp', steps: null, strength: null },
      own: true,
    },
  ],
  was: [{ at: '/advancedFeatures.hiresFix' }, { at: '/advancedFeatures.hiresfix' }],
  params: [
    {
      name: 'model',
      kind: 'choice',
      label: 'Upscaler',
      help: 'What enlarges the picture between the passes. Leave everything empty for the service’s own settings.',
      required: true,
      role: 'upscaler',
      options: [
        { value: 'runware:504@1', label: 'RealESRGAN x4plus', help: 'All-round, smooth and safe.' },
        {
          value: 'runware:realesrgan@anime-6b',
          label: 'RealESRGAN anime 6B',
          help: 'Drawings with flat colour.',
        },
        {
          value: 'runware:esrgan@animesharp',
          label: '4x AnimeSharp',
          help: 'Drawings with crisp lines.',
        },
        {
          value: 'runware:esrgan@ultrasharp',
          label: '4x UltraSharp',
          help: 'Photographs with fine texture.',
        },
      ],
    },
    {
      name: 'steps',
      kind: 'integer',
      label: 'Second-pass steps',
      help: 'Denoising steps of the second pass.',
      min: 1,
      max: 100,
    },
    {
      name: 'strength',
      kind: 'float',
      label: 'Second-pass strength',
      help: 'How much the second pass may change.',
      min: 0,
      max: 1,
      step: 0.01,
    },
  ],
}

export const layerDiffuseParam: Param = {
  name: 'layerDiffuse',
  kind: 'toggle',
  label: 'Transparency (LayerDiffuse)',
  help: 'Generates a subject with a transparent background. Needs a format that can be transparent.',
  role: 'transparency',
  group: 'detail',
  default: false,
  was: [{ at: '/advancedFeatures.layerDiffuse' }],
}

export const layerDiffuseRules: Rule[] = [
  refuse('transparent-format', (request) => {
    if (request.layerDiffuse !== true || (request.outputFormat ?? 'JPG') !== 'JPG') return []
    return [
      {
        path: 'outputFormat',
        message: 'JPG cannot be transparent; LayerDiffuse needs PNG or WEBP.',
        allowed: 'PNG or WEBP',
        repair: { label: 'Use PNG', set: [{ path: 'outputFormat', value: 'PNG' }] },
      },
    ]
  }),
]
