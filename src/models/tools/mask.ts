import type { Option } from '../param.ts'
import { pictureDelivery, sentForPicture } from './delivery.ts'
import { imageFormerly, imageParam, imagePlace } from './image.ts'
import { defineTool } from './tool.ts'

/** Detectors (contract §6). */
const models: Option[] = [
  { value: 'runware:35@1', label: 'Face', help: 'YOLOv8 nano, the quickest.' },
  { value: 'runware:35@2', label: 'Face, careful', help: 'YOLOv8 small.' },
  { value: 'runware:35@3', label: 'Hands' },
  { value: 'runware:35@4', label: 'Person' },
  { value: 'runware:35@5', label: 'Person, careful' },
  { value: 'runware:35@6', label: 'Face at a distance', help: 'MediaPipe, full range.' },
  { value: 'runware:35@7', label: 'Face close by', help: 'MediaPipe, short range.' },
  { value: 'runware:35@8', label: 'Face outline' },
  { value: 'runware:35@9', label: 'Eyes of a face mesh' },
  { value: 'runware:35@15', label: 'Eyes' },
  { value: 'runware:35@13', label: 'Nose' },
  { value: 'runware:35@14', label: 'Lips' },
  { value: 'runware:35@10', label: 'Eyes and lips' },
  { value: 'runware:35@11', label: 'Nose and eyes' },
  { value: 'runware:35@12', label: 'Nose and lips' },
]

export const mask = defineTool({
  id: 'mask',
  taskType: 'imageMasking',
  former: [],
  label: 'Find a mask',
  help: 'Finds faces, hands or people and paints them white on black.',
  params: [
    imageParam,
    {
      name: 'model',
      kind: 'air',
      label: 'What to find',
      help: 'The detector, and with it the kind of thing.',
      role: 'model',
      suggestions: models,
      default: 'runware:35@1',
    },
    {
      name: 'confidence',
      kind: 'float',
      label: 'Confidence',
      help: 'How sure the detector must be. Lower finds more, and more that is wrong.',
      min: 0,
      max: 1,
      default: 0.25,
    },
    {
      name: 'maxDetections',
      kind: 'integer',
      label: 'At most',
      help: 'How many are marked; the surest come first.',
      min: 1,
      max: 20,
      default: 6,
    },
    {
      name: 'maskPadding',
      kind: 'integer',
      label: 'Padding',
      help: 'Grows each area by this many pixels; below 0 it shrinks.',
      min: -40,
      max: 40,
      default: 4,
      unit: 'px',
    },
    {
      name: 'maskBlur',
      kind: 'integer',
      label: 'Blur',
      help: 'Softens the border of each area.',
      min: 0,
      max: 20,
      default: 4,
      unit: 'px',
    },
  ],
  models,
  places: {
    ...imagePlace,
    confidence: 'settings.confidence',
    maxDetections: 'settings.maxDetections',
    maskPadding: 'settings.maskPadding',
    maskBlur: 'settings.maskBlur',
  },
  formerly: imageFormerly,
  alwaysSent: ['model'],
  delivery: pictureDelivery('JPG'),
  sent: sentForPicture,
})
