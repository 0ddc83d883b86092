import type { Param } from '../param.ts'
import { numberAt, type Rule, warn } from '../rule.ts'

export const positivePromptParam: Param = {
  name: 'positivePrompt',
  kind: 'text',
  label: 'Prompt',
  help: 'What the picture should show, in plain words.',
  role: 'prompt',
  group: 'prompt',
  min: 2,
  max: 3000,
  lines: 4,
}

export const negativePromptParam: Param = {
  name: 'negativePrompt',
  kind: 'text',
  label: 'Negative prompt',
  help: 'What to keep out of the picture. It only works while guidance is above 1.',
  role: 'negativePrompt',
  group: 'prompt',
  min: 2,
  max: 3000,
  lines: 2,
}

export const promptRules: Rule[] = [
  warn('negative-without-guidance', (request) => {
    const guidance = numberAt(request, 'CFGScale')
    if (request.negativePrompt === undefined || guidance === undefined || guidance > 1) return []
    return [
      {
        path: 'negativePrompt',
        message: `The negative prompt has no effect at a guidance of ${guidance}.`,
        repair: { label: 'Set guidance to 3.5', set: [{ path: 'CFGScale', value: 3.5 }] },
      },
    ]
  }),
]
