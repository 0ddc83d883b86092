import type { Param } from '../param.ts'
import { getAt } from '../path.ts'
import { exclusive, type Rule, warn, withinSteps } from '../rule.ts'

export const pulidParam: Param = {
  name: 'pulid',
  kind: 'object',
  label: 'Face identity (PuLID)',
  help: 'Gives the person in the picture the face of a reference.',
  role: 'faceIdentity',
  group: 'pulid',
  presence: 'switch',
  was: [{ at: 'puLID' }],
  params: [
    {
      name: 'images',
      kind: 'images',
      label: 'Face picture',
      help: 'One clear picture of the face.',
      role: 'facePicture',
      required: true,
      was: [{ at: 'inputImages' }],
    },
    {
      name: 'idWeight',
      kind: 'float',
      label: 'Identity weight',
      help: 'How closely the face is kept.',
      min: 0,
      max: 3,
      step: 0.01,
      default: 1,
      ends: ['looser', 'closer'],
    },
    {
      name: 'trueCFGScale',
      kind: 'float',
      label: 'True CFG',
      help: 'Guidance of the identity.',
      min: 0,
      max: 10,
      step: 0.1,
    },
    {
      name: 'CFGstartStep',
      kind: 'integer',
      label: 'Start step',
      help: 'The step at which the identity begins to count. Give it in steps or in percent, not both.',
      role: 'stepStart',
      min: 0,
      unit: 'steps',
      was: [{ at: 'CFGStartStep' }],
    },
    {
      name: 'CFGstartStepPercentage',
      kind: 'integer',
      label: 'Start percent',
      help: 'Where the identity begins to count, in percent of the steps.',
      role: 'percentStart',
      min: 0,
      max: 99,
      unit: '%',
      was: [{ at: 'CFGStartStepPercentage' }],
    },
  ],
}

export const pulidRules: Rule[] = [
  withinSteps('pulid-steps', 'pulid.CFGstartStep', true),
  exclusive('pulid-units', 'pulid.CFGstartStep', 'CFGstartStepPercentage'),
  warn('pulid-one-face', (request) => {
    const images = getAt(request, 'pulid.images')
    if (!Array.isArray(images) || images.length < 2) return []
    return [
      {
        path: 'pulid.images',
        message: 'PuLID reads one face; the service may refuse more.',
        repair: {
          label: 'Keep the first',
          set: [{ path: 'pulid.images', value: images.slice(0, 1) }],
        },
      },
    ]
  }),
]
