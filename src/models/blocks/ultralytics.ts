import type { Param } from '../param.ts'

/** Not in Kontext's document. */
const inpaintSize: Param = {
  name: 'inpaintSize',
  kind: 'integer',
  label: 'Inpaint size',
  help: 'Each face is cropped and scaled to this size before it is refined. Two to four times the face in the picture works best.',
  min: 128,
  max: 2048,
  unit: 'px',
  default: 1024,
}

const params = (sized: boolean): Param[] => [
  {
    name: 'confidence',
    kind: 'float',
    label: 'Confidence',
    help: 'How sure the detector must be that it sees a face.',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.9,
  },
  {
    name: 'strength',
    kind: 'float',
    label: 'Strength',
    help: 'How much of a face may change. Low keeps it, high rebuilds it.',
    min: 0,
    max: 1,
    step: 0.01,
    default: 0.3,
  },
  {
    name: 'steps',
    kind: 'integer',
    label: 'Refinement steps',
    help: 'Denoising steps spent on each face.',
    min: 1,
    max: 100,
    default: 20,
  },
  {
    name: 'CFGScale',
    kind: 'float',
    label: 'Guidance',
    help: 'How closely the refined face follows its prompt.',
    min: 0,
    max: 50,
    step: 0.1,
    default: 8,
  },
  ...(sized ? [inpaintSize] : []),
  {
    name: 'maskPadding',
    kind: 'integer',
    label: 'Padding',
    help: 'Pixels around the face that are refined with it, such as hair and neck.',
    min: 0,
    max: 20,
    unit: 'px',
    default: 5,
  },
  {
    name: 'maskBlur',
    kind: 'integer',
    label: 'Feather',
    help: 'How softly the refined face blends into its surroundings.',
    min: 0,
    max: 100,
    unit: 'px',
    default: 5,
  },
  {
    name: 'positivePrompt',
    kind: 'text',
    label: 'Face prompt',
    help: 'What the faces should look like.',
    lines: 2,
  },
  {
    name: 'negativePrompt',
    kind: 'text',
    label: 'Face negative prompt',
    help: 'What to keep out of the faces.',
    lines: 2,
  },
]

/** Finds faces and refines them in the same run. Krea's document has nine properties, Kontext's eight. */
export const ultralyticsParam = (sized: boolean): Param => ({
  name: 'ultralytics',
  kind: 'object',
  label: 'Face fix',
  help: 'Finds faces in the picture and refines each of them in the same run.',
  role: 'faceFix',
  group: 'detail',
  presence: 'switch',
  presets: [
    {
      id: 'gentle',
      label: 'Gentle',
      help: 'Faces are sharpened and keep their features.',
      values: { strength: 0.2, maskBlur: 8 },
    },
    {
      id: 'standard',
      label: 'Standard',
      help: 'On, with the service’s own settings.',
      values: {},
    },
    {
      id: 'thorough',
      label: 'Thorough',
      help: 'Faces are rebuilt with more steps and their surroundings; features may change. Small faces are found too.',
      values: { strength: 0.5, steps: 30, confidence: 0.7, maskPadding: 12 },
    },
  ],
  params: params(sized),
})
