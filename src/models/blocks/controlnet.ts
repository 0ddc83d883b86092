import type { Option, Param } from '../param.ts'
import { exclusive, ordered, type Rule, warn, withinSteps } from '../rule.ts'

/** ControlNets made for FLUX.1 dev (contract §6). */
const controlNets: Option[] = [
  { value: 'runware:25@1', label: 'Canny edges' },
  { value: 'runware:26@1', label: 'Tile' },
  { value: 'runware:27@1', label: 'Depth' },
  { value: 'runware:28@1', label: 'Blur' },
  { value: 'runware:29@1', label: 'Pose' },
  { value: 'runware:30@1', label: 'Gray' },
  { value: 'runware:31@1', label: 'Low quality' },
]

export const controlNetParam: Param = {
  name: 'controlNet',
  kind: 'list',
  label: 'ControlNet',
  item: 'ControlNet',
  help: 'Holds the picture to the edges, depth or pose of a guide image.',
  role: 'controlNet',
  group: 'controlNet',
  params: [
    {
      name: 'model',
      kind: 'air',
      label: 'ControlNet model',
      help: 'Which kind of guide it reads.',
      required: true,
      suggestions: controlNets,
    },
    {
      name: 'guideImage',
      kind: 'image',
      label: 'Guide image',
      help: 'The picture whose structure is followed, already prepared for this kind.',
      required: true,
    },
    {
      name: 'weight',
      kind: 'float',
      label: 'Weight',
      help: 'How strongly the guide holds. Below 0 steers away from it.',
      min: -4,
      max: 4,
      step: 0.01,
      default: 1,
    },
    {
      name: 'controlMode',
      kind: 'choice',
      label: 'Control mode',
      help: 'Who wins where guide and prompt disagree.',
      options: [
        { value: 'balanced', label: 'Balanced', help: 'Guide and prompt weigh the same.' },
        { value: 'controlnet', label: 'Guide', help: 'The guide wins.' },
        { value: 'prompt', label: 'Prompt', help: 'The prompt wins.' },
      ],
      default: 'balanced',
    },
    {
      name: 'startStep',
      kind: 'integer',
      label: 'From step',
      help: 'The step at which the guide begins to hold.',
      role: 'stepStart',
      min: 0,
      unit: 'steps',
    },
    {
      name: 'endStep',
      kind: 'integer',
      label: 'To step',
      help: 'The step at which the guide lets go, at most the number of steps.',
      role: 'stepEnd',
      min: 1,
      unit: 'steps',
    },
    {
      name: 'startStepPercentage',
      kind: 'integer',
      label: 'From percent',
      help: 'Where the guide begins to hold, in percent of the steps.',
      role: 'percentStart',
      min: 0,
      max: 99,
      unit: '%',
    },
    {
      name: 'endStepPercentage',
      kind: 'integer',
      label: 'To percent',
      help: 'Where the guide lets go, in percent of the steps.',
      role: 'percentEnd',
      min: 1,
      max: 100,
      unit: '%',
    },
  ],
}

export const controlNetRules: Rule[] = [
  ordered('controlnet-order', 'controlNet[].startStep', 'endStep'),
  ordered('controlnet-order', 'controlNet[].startStepPercentage', 'endStepPercentage'),
  withinSteps('controlnet-steps', 'controlNet[].endStep'),
  withinSteps('controlnet-steps', 'controlNet[].startStep', true),
  exclusive('controlnet-units', 'controlNet[].startStep', 'startStepPercentage', warn),
  exclusive('controlnet-units', 'controlNet[].endStep', 'endStepPercentage', warn),
]
