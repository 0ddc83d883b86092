import type { Option } from '../param.ts'
import { pictureDelivery, sentForPicture } from './delivery.ts'
import { imageFormerly, imageParam, imagePlace } from './image.ts'
import { defineTool } from './tool.ts'

/** Upscalers (contract §6). */
const models: Option[] = [
  { value: 'runware:500@1', label: 'Clarity', help: 'Invents fine detail.' },
  { value: 'runware:501@1', label: 'CCSR', help: 'Stays close to the picture.' },
  { value: 'runware:502@1', label: 'Latent', help: 'Stable Diffusion’s own.' },
  { value: 'runware:503@1', label: 'SwinIR', help: 'Clean and quick.' },
  { value: 'runware:504@1', label: 'Real-ESRGAN', help: 'Crisp edges, enlarges four times.' },
]

export const upscale = defineTool({
  id: 'upscale',
  taskType: 'upscale',
  former: ['imageUpscale'],
  label: 'Upscale',
  help: 'Enlarges a picture, to at most 4096 × 4096 pixels.',
  params: [
    imageParam,
    {
      name: 'model',
      kind: 'air',
      label: 'Upscaler',
      help: 'What enlarges.',
      role: 'model',
      suggestions: models,
      default: 'runware:500@1',
    },
    {
      name: 'upscaleFactor',
      kind: 'integer',
      label: 'Factor',
      help: 'How many times wider and higher; the upscaler decides where unset.',
      min: 2,
      max: 4,
      step: 2,
    },
  ],
  models,
  places: imagePlace,
  formerly: imageFormerly,
  alwaysSent: ['model'],
  delivery: pictureDelivery('JPG'),
  sent: sentForPicture,
})
