import type { Param } from '../param.ts'

/** The picture a tool works on: `inputs.image` now, `inputImage` before (contract §5). */
export const imageParam: Param = {
  name: 'image',
  kind: 'image',
  label: 'Picture',
  help: 'The picture to work on.',
  required: true,
}

export const imagePlace = { image: 'inputs.image' }
export const imageFormerly = { image: ['inputImage'] }
