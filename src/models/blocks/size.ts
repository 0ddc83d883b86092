import type { Param } from '../param.ts'
import { type Rule, refuse } from '../rule.ts'

interface Limits {
  min?: number
  max?: number
  step?: number
}

/** Width and height, pixels; the form shows the two as one control. */
export const sizeParams = (required: boolean, limits: Limits = {}): Param[] =>
  (['width', 'height'] as const).map((name) => ({
    name,
    kind: 'integer',
    label: name === 'width' ? 'Width' : 'Height',
    help: `${name === 'width' ? 'Width' : 'Height'} of the picture in pixels.`,
    role: name,
    group: 'size',
    unit: 'px',
    required,
    ...limits,
  }))

export const sizeTogether: Rule = refuse('size-together', (request) => {
  const { width, height } = request
  if ((width === undefined) === (height === undefined)) return []
  const missing = width === undefined ? 'width' : 'height'
  return [
    {
      path: missing,
      message: 'Width and height go together; set both or neither.',
      allowed: 'set both or neither',
    },
  ]
})
