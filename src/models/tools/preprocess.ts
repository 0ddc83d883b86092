import type { Option, Param } from '../param.ts'
import { pictureDelivery, sentForPicture } from './delivery.ts'
import { imageFormerly, imageParam, imagePlace } from './image.ts'
import { defineTool } from './tool.ts'

/** One way to turn a picture into a guide. */
export interface PreprocessKind extends Option {
  label: string
  help: string
  /** The AIR of the ControlNet that reads such a guide; several kinds share the one for edges. */
  for?: string
  /** Names of the parameters that are this kind's alone. */
  asks?: string[]
}

const EDGES = 'runware:25@1'

export const preprocessKinds: PreprocessKind[] = [
  {
    value: 'canny',
    label: 'Canny edges',
    help: 'Thin, hard outlines of everything that stands out.',
    for: EDGES,
    asks: ['lowThresholdCanny', 'highThresholdCanny'],
  },
  {
    value: 'lineart',
    label: 'Line art',
    help: 'Lines as a draughtsman would draw them, with their weight.',
    for: EDGES,
  },
  {
    value: 'lineart_anime',
    label: 'Line art, anime',
    help: 'Few, even lines, as in an inked cartoon.',
    for: EDGES,
  },
  {
    value: 'scribble',
    label: 'Scribble',
    help: 'Broad, rough strokes that leave the details open.',
    for: EDGES,
  },
  {
    value: 'softedge',
    label: 'Soft edges',
    help: 'Edges with a soft falloff: shapes hold, textures are free.',
    for: EDGES,
  },
  {
    value: 'mlsd',
    label: 'Straight lines',
    help: 'Only straight lines: rooms, buildings, furniture.',
    for: EDGES,
  },
  {
    value: 'depth',
    label: 'Depth',
    help: 'Near is light, far is dark.',
    for: 'runware:27@1',
  },
  {
    value: 'normalbae',
    label: 'Surface normals',
    help: 'Which way each surface faces, as a colour.',
  },
  {
    value: 'openpose',
    label: 'Pose',
    help: 'The joints and limbs of a person as a stick figure.',
    for: 'runware:29@1',
    asks: ['includeHandsAndFaceOpenPose'],
  },
  {
    value: 'tile',
    label: 'Tile',
    help: 'The picture itself without its fine detail, to have it drawn anew.',
    for: 'runware:26@1',
  },
  {
    value: 'seg',
    label: 'Segments',
    help: 'Flat areas of colour, one for each thing.',
  },
  {
    value: 'shuffle',
    label: 'Shuffle',
    help: 'The colours of the picture without its shapes.',
  },
]

/** `lineart_anime` → its AIR, which is written with a dash (contract §5). */
const airOf = (kind: string): string => `runware:controlnet-preprocess@${kind.replaceAll('_', '-')}`

const words = Object.fromEntries(preprocessKinds.map(({ value }) => [value, airOf(value)]))

/** Older clients write `Canny` and `LineArtAnime`. */
const plain = (kind: string): string => kind.toLowerCase().replaceAll(/[_-]/g, '')
const byPlainName = new Map(preprocessKinds.map(({ value }) => [plain(value), airOf(value)]))

const threshold = (name: string, label: string, help: string, usual: number): Param => ({
  name,
  kind: 'integer',
  label,
  help,
  min: 0,
  max: 255,
  default: usual,
})

const side = (name: 'width' | 'height', label: string): Param => ({
  name,
  kind: 'integer',
  label,
  help: 'Pixels of the guide. It is only ever made smaller; with one side given the ratio stays.',
  role: name,
  min: 1,
  unit: 'px',
})

export const preprocess = defineTool({
  id: 'preprocess',
  taskType: 'controlNetPreprocess',
  former: ['imageControlNetPreProcess'],
  label: 'Prepare a guide',
  help: 'Turns a picture into the guide image that a ControlNet reads.',
  params: [
    imageParam,
    {
      name: 'type',
      kind: 'choice',
      label: 'Kind of guide',
      help: 'What of the picture is kept.',
      required: true,
      options: preprocessKinds,
    },
    side('width', 'Width'),
    side('height', 'Height'),
    threshold(
      'lowThresholdCanny',
      'Low threshold',
      'Weaker edges than this are dropped. Canny only.',
      100,
    ),
    threshold(
      'highThresholdCanny',
      'High threshold',
      'Stronger edges than this are always kept; those between need a strong neighbour. Canny only.',
      200,
    ),
    {
      name: 'includeHandsAndFaceOpenPose',
      kind: 'toggle',
      label: 'Hands and face',
      help: 'Draws hands and face as well. Pose only.',
      default: false,
    },
  ],
  models: preprocessKinds.map(({ value, label }) => ({ value: airOf(value), label })),
  places: { ...imagePlace, type: 'model' },
  formerly: { ...imageFormerly, type: ['preProcessorType'] },
  words: { type: words },
  delivery: pictureDelivery('JPG'),
  sent: sentForPicture,
  before(task) {
    const { preProcessorType: kind } = task
    if (typeof kind !== 'string') return task
    return { ...task, preProcessorType: byPlainName.get(plain(kind)) ?? kind }
  },
})
