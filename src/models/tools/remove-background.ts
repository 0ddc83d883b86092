import type { Json, Option, Param } from '../param.ts'
import { getAt, setAt } from '../path.ts'
import { type Rule, refuse } from '../rule.ts'
import { pictureDelivery, sentForPicture } from './delivery.ts'
import { imageFormerly, imageParam, imagePlace } from './image.ts'
import { defineTool } from './tool.ts'

/** The only one with alpha matting (contract §5). */
const MATTING_AIR = 'runware:109@1'

/** Background removers (contract §6). */
const models: Option[] = [
  { value: MATTING_AIR, label: 'RemBG 1.4', help: 'The only one with alpha matting.' },
  { value: 'runware:110@1', label: 'Bria RMBG 2.0' },
  { value: 'runware:112@1', label: 'BiRefNet base' },
  { value: 'runware:112@2', label: 'BiRefNet for camouflaged things' },
  { value: 'runware:112@3', label: 'BiRefNet for fine structures' },
  { value: 'runware:112@5', label: 'BiRefNet general' },
  { value: 'runware:112@6', label: 'BiRefNet general, small' },
  { value: 'runware:112@7', label: 'BiRefNet for high resolution' },
  { value: 'runware:112@8', label: 'BiRefNet massive' },
  { value: 'runware:112@9', label: 'BiRefNet matting' },
  { value: 'runware:112@10', label: 'BiRefNet portrait' },
]

const CHANNELS = ['red', 'green', 'blue', 'alpha'] as const

const channel = (name: (typeof CHANNELS)[number], label: string): Param => ({
  name,
  kind: 'integer',
  label,
  help: `${label} of the new background, 0 to 255.`,
  required: true,
  min: 0,
  max: 255,
})

const toggle = (name: string, label: string, help: string): Param => ({
  name,
  kind: 'toggle',
  label,
  help,
  default: false,
})

const amount = (name: string, label: string, help: string, max: number, usual: number): Param => ({
  name,
  kind: 'integer',
  label,
  help,
  min: 0,
  max,
  default: usual,
})

const matting: Param[] = [
  toggle('alphaMatting', 'Alpha matting', 'Works out half-transparent borders such as hair.'),
  amount(
    'alphaMattingForegroundThreshold',
    'Surely subject',
    'Mask values from here on are subject for certain.',
    255,
    240,
  ),
  amount(
    'alphaMattingBackgroundThreshold',
    'Surely background',
    'Mask values up to here are background for certain.',
    255,
    10,
  ),
  amount(
    'alphaMattingErodeSize',
    'Uncertain border',
    'How many pixels around the border are worked out.',
    255,
    10,
  ),
]

const mattingRules: Rule[] = matting.map(({ name, label }) =>
  refuse('matting-model', (request) =>
    request[name] === undefined || (request.model ?? MATTING_AIR) === MATTING_AIR
      ? []
      : [
          {
            path: name,
            message: `${label} only exists for RemBG 1.4 (${MATTING_AIR}).`,
            allowed: `only with ${MATTING_AIR}`,
            repair: { label: `Unset ${label.toLowerCase()}`, set: [{ path: name, value: null }] },
          },
        ],
  ),
)

const settings: Param[] = [
  {
    name: 'rgba',
    kind: 'object',
    label: 'New background',
    help: 'A colour in place of the background; transparent where unset.',
    presence: 'switch',
    params: [
      channel('red', 'Red'),
      channel('green', 'Green'),
      channel('blue', 'Blue'),
      channel('alpha', 'Opacity'),
    ],
  },
  toggle('returnOnlyMask', 'Only the mask', 'Returns the mask: white is subject.'),
  toggle('postProcessMask', 'Clean the mask', 'Removes specks and closes small holes.'),
  ...matting,
]

export const removeBackground = defineTool({
  id: 'remove-background',
  taskType: 'removeBackground',
  former: ['imageBackgroundRemoval'],
  label: 'Remove the background',
  help: 'Cuts the subject out of a picture.',
  params: [
    imageParam,
    {
      name: 'model',
      kind: 'air',
      label: 'Model',
      help: 'What tells subject from background.',
      role: 'model',
      suggestions: models,
      default: MATTING_AIR,
    },
    ...settings,
  ],
  rules: mattingRules,
  models,
  places: {
    ...imagePlace,
    ...Object.fromEntries(settings.map(({ name }) => [name, `settings.${name}`])),
  },
  formerly: imageFormerly,
  alwaysSent: ['model'],
  delivery: pictureDelivery('PNG'),
  sent: sentForPicture,
  // The wire has a list of four numbers, which is no kind of parameter.
  before(task) {
    const path = getAt(task, 'settings.rgba') === undefined ? 'rgba' : 'settings.rgba'
    const rgba = getAt(task, path)
    if (!Array.isArray(rgba) || rgba.length !== CHANNELS.length) return task
    return setAt(task, path, Object.fromEntries(CHANNELS.map((name, index) => [name, rgba[index]])))
  },
  after(task) {
    const rgba = getAt(task, 'settings.rgba')
    if (rgba === undefined) return task
    // A checked colour holds its four channels.
    const list = CHANNELS.map((name) => getAt(rgba, name) as Json)
    return setAt(task, 'settings.rgba', list)
  },
})
