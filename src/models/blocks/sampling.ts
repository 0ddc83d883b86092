import type { Param } from '../param.ts'
import { numberAt, type Rule, warn } from '../rule.ts'
import { schedulers } from './schedulers.ts'

/** How the picture is denoised; the same for both models. */
export const samplingParams: Param[] = [
  {
    name: 'seed',
    kind: 'seed',
    label: 'Seed',
    help: 'The number the noise starts from. The same seed and settings give the same picture; empty draws a new one each time.',
    role: 'seed',
    group: 'sampling',
  },
  {
    name: 'steps',
    kind: 'integer',
    label: 'Steps',
    help: 'Denoising steps. More bring detail and take longer; the price grows with them.',
    role: 'steps',
    group: 'sampling',
    min: 1,
    max: 50,
  },
  {
    name: 'CFGScale',
    kind: 'float',
    label: 'Guidance (CFG)',
    help: 'How closely the picture follows the prompt.',
    role: 'guidance',
    group: 'sampling',
    min: 0,
    max: 20,
    step: 0.01,
  },
  {
    name: 'scheduler',
    kind: 'choice',
    label: 'Scheduler',
    help: 'The recipe of the denoising steps. Each gives its own texture.',
    role: 'scheduler',
    group: 'sampler',
    options: schedulers,
    formerly: { EulerDiscreteScheduler: 'Euler DiscreteScheduler' },
  },
  {
    name: 'trueCFGScale',
    kind: 'float',
    label: 'True CFG',
    help: 'Classic guidance on top of the distilled one: closer to the prompt, less natural when high.',
    group: 'sampler',
  },
]

export const samplingRules: Rule[] = [
  warn('true-cfg-negative', (request) => {
    const scale = numberAt(request, 'trueCFGScale')
    if (scale === undefined || scale >= 0) return []
    return [
      {
        path: 'trueCFGScale',
        message: 'True CFG below 0 steers away from the prompt.',
        repair: { label: 'Unset true CFG', set: [{ path: 'trueCFGScale', value: null }] },
      },
    ]
  }),
]
