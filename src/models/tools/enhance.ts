import type { Option } from '../param.ts'
import { sentForWords, wordsDelivery } from './delivery.ts'
import { defineTool } from './tool.ts'

const models: Option[] = [
  { value: 'runware:llama-3-1-8b@prompt-enhancer', label: 'Llama 3.1 8B prompt enhancer' },
]

export const enhance = defineTool({
  id: 'enhance',
  taskType: 'promptEnhance',
  former: [],
  label: 'Enhance the prompt',
  help: 'Writes a short prompt out, in one or several versions to choose from.',
  params: [
    {
      name: 'prompt',
      kind: 'text',
      label: 'Prompt',
      help: 'The words to start from, at most 300 characters.',
      role: 'prompt',
      required: true,
      min: 1,
      max: 300,
      lines: 3,
    },
    {
      name: 'promptMaxLength',
      kind: 'integer',
      label: 'Length',
      help: 'The longest answer, in tokens; a token is about three quarters of a word.',
      min: 4,
      max: 400,
    },
    {
      name: 'promptVersions',
      kind: 'integer',
      label: 'Versions',
      help: 'How many answers to choose from. Fewer may come.',
      role: 'count',
      min: 1,
      max: 5,
      default: 1,
    },
    {
      name: 'model',
      kind: 'air',
      label: 'Model',
      help: 'What writes. The service has one and picks it by itself.',
      role: 'model',
      suggestions: models,
    },
  ],
  models,
  delivery: wordsDelivery,
  sent: sentForWords,
})
