import type { Param } from '../param.ts'
import { getAt } from '../path.ts'
import { type Rule, warn } from '../rule.ts'

export const referencesParam: Param = {
  name: 'inputs',
  kind: 'object',
  label: 'Image input',
  help: 'The pictures an instruction works on.',
  group: 'references',
  params: [
    {
      name: 'referenceImages',
      kind: 'images',
      label: 'Reference images',
      help: 'The picture to edit, and a second one to take from. The prompt says what to change.',
      role: 'references',
      was: [{ at: '/referenceImages' }],
    },
  ],
}

const MOST = 2

export const referenceRules: Rule[] = [
  warn('references-many', (request) => {
    const images = getAt(request, 'inputs.referenceImages')
    if (!Array.isArray(images) || images.length <= MOST) return []
    return [
      {
        path: 'inputs.referenceImages',
        message: `The service is known to take ${MOST} reference images; ${images.length} may be refused.`,
        repair: {
          label: 'Keep the first two',
          set: [{ path: 'inputs.referenceImages', value: images.slice(0, MOST) }],
        },
      },
    ]
  }),
  // The service answers missingDimensionParameters, uncharged (spec/rules.md).
  warn('size-or-reference', (request) => {
    const images = getAt(request, 'inputs.referenceImages')
    const sized = request.width !== undefined || request.height !== undefined
    if (sized || (Array.isArray(images) && images.length > 0)) return []
    return [
      {
        path: 'width',
        message:
          'Without a reference image there is no size to follow; the service usually refuses this, uncharged.',
        repair: {
          label: 'Use 1024 × 1024',
          set: [
            { path: 'width', value: 1024 },
            { path: 'height', value: 1024 },
          ],
        },
      },
    ]
  }),
]
