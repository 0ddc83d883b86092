import type { Option } from '../param.ts'
import { sentForWords, wordsDelivery } from './delivery.ts'
import { imageFormerly, imageParam, imagePlace } from './image.ts'
import { defineTool } from './tool.ts'

/** Models that describe a picture (contract §6); those that guess an age are left out. */
const models: Option[] = [
  { value: 'runware:150@1', label: 'The service’s usual' },
  { value: 'runware:150@2', label: 'LLaVA 1.6' },
  { value: 'runware:151@1', label: 'CLIP' },
  { value: 'runware:152@1', label: 'Qwen2.5-VL 3B' },
  { value: 'runware:152@2', label: 'Qwen2.5-VL 7B' },
]

export const caption = defineTool({
  id: 'caption',
  taskType: 'caption',
  former: ['imageCaption'],
  label: 'Describe a picture',
  help: 'Says in words what a picture shows.',
  params: [
    imageParam,
    {
      name: 'prompt',
      kind: 'text',
      label: 'Question',
      help: 'What the description should be about; a general one where empty.',
      lines: 2,
      max: 3000,
    },
    {
      name: 'model',
      kind: 'air',
      label: 'Model',
      help: 'What looks at the picture.',
      role: 'model',
      suggestions: models,
      default: 'runware:150@2',
    },
  ],
  models,
  places: imagePlace,
  formerly: imageFormerly,
  delivery: wordsDelivery,
  sent: { ...sentForWords, model: 'runware:150@2' },
})
