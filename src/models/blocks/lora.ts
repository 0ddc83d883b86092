import type { Param } from '../param.ts'
import { getAt } from '../path.ts'
import { type Rule, warn } from '../rule.ts'

export const loraParam: Param = {
  name: 'lora',
  kind: 'list',
  label: 'LoRA',
  item: 'LoRA',
  help: 'Small add-on models that bring a style, a person or a subject. Several can be mixed.',
  role: 'lora',
  group: 'lora',
  params: [
    {
      name: 'model',
      kind: 'air',
      label: 'LoRA model',
      help: 'The identifier of the LoRA, as source:model@version.',
      required: true,
      search: 'lora',
    },
    {
      name: 'weight',
      kind: 'float',
      label: 'Weight',
      help: 'How strongly it works. 0 is nothing, below 0 steers away from it.',
      min: -4,
      max: 4,
      step: 0.01,
      default: 1,
    },
    {
      name: 'transformer',
      kind: 'choice',
      label: 'Transformer stage',
      help: 'Which noise stage it applies to, on models that have two. Made for video models; accepted here.',
      options: [
        { value: 'high', label: 'High noise', help: 'Coarse structure, early steps.' },
        { value: 'low', label: 'Low noise', help: 'Fine detail, late steps.' },
        { value: 'both', label: 'Both', help: 'All steps.' },
      ],
      default: 'both',
    },
  ],
}

const rows = (request: unknown): unknown[] => {
  const list = getAt(request, 'lora')
  return Array.isArray(list) ? list : []
}

export const loraRules: Rule[] = [
  warn('lora-twice', (request) => {
    const seen = new Set<unknown>()
    return rows(request).flatMap((row, index) => {
      const air = getAt(row, 'model')
      if (air === undefined) return []
      if (!seen.has(air)) {
        seen.add(air)
        return []
      }
      return [
        {
          path: `lora[${index}].model`,
          message: `${String(air)} is in the list twice.`,
          repair: { label: 'Remove the second', set: [{ path: `lora[${index}]`, value: null }] },
        },
      ]
    })
  }),
  warn('lora-weight-zero', (request) =>
    rows(request).flatMap((row, index) =>
      getAt(row, 'weight') === 0
        ? [
            {
              path: `lora[${index}].weight`,
              message: 'A LoRA of weight 0 has no effect.',
              repair: {
                label: 'Set weight to 1',
                set: [{ path: `lora[${index}].weight`, value: 1 }],
              },
            },
          ]
        : [],
    ),
  ),
]
