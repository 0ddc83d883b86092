import type { Param } from '../param.ts'
import { getAt } from '../path.ts'
import { type Request, type Rule, refuse, warn } from '../rule.ts'

/** FLUX Fill, which ACE++ runs on (Krea's document; contract §7.1, 7). */
export const FILL_AIR = 'runware:102@1'

export const acePlusPlusParam: Param = {
  name: 'acePlusPlus',
  kind: 'object',
  label: 'ACE++',
  help: 'Keeps a face or a thing the same across pictures, or edits a part of one.',
  role: 'aceEdit',
  group: 'acePlusPlus',
  presence: 'switch',
  params: [
    {
      name: 'type',
      kind: 'choice',
      label: 'Mode',
      help: 'What is kept: a face, a thing, or everything outside a mask.',
      role: 'aceMode',
      options: [
        { value: 'portrait', label: 'Portrait', help: 'A new picture with the same face.' },
        { value: 'subject', label: 'Subject', help: 'A new picture with the same thing.' },
        {
          value: 'local_editing',
          label: 'Local editing',
          help: 'A part of your picture, marked by a mask.',
          uses: ['pictureToEdit', 'aceMask'],
        },
      ],
      default: 'portrait',
    },
    {
      name: 'images',
      kind: 'images',
      label: 'Identity',
      help: 'The picture whose face or subject is kept.',
      role: 'aceIdentity',
      required: true,
      was: [{ at: 'inputImages' }],
    },
    {
      name: 'masks',
      kind: 'images',
      label: 'Mask',
      help: 'White is what may change. Local editing only.',
      role: 'aceMask',
      was: [{ at: 'inputMasks' }],
    },
    {
      name: 'repaintingScale',
      kind: 'float',
      label: 'Repainting',
      help: 'From the identity (0) to the prompt (1).',
      min: 0,
      max: 1,
      step: 0.01,
      default: 0,
      ends: ['identity', 'prompt'],
    },
  ],
}

/** The picture that local editing changes: a field of the task, not a parameter (spec/rules.md, Readings). */
export const editedPictureParam: Param = {
  name: 'referenceImages',
  kind: 'images',
  label: 'Picture to edit',
  help: 'The picture that local editing changes. Without one, the identity picture itself is edited.',
  role: 'pictureToEdit',
}

const isLocal = (request: Request): boolean =>
  getAt(request, 'acePlusPlus.type') === 'local_editing'

/**
 * The task's root `referenceImages` for local editing: the context's picture, else the first identity
 * (spec/rules.md, Readings). Empty in the other modes.
 */
export function deriveEditedPicture(
  request: Request,
  context: { pictureToEdit?: string },
): Request {
  if (!isLocal(request)) return {}
  const images = getAt(request, 'acePlusPlus.images')
  const first = context.pictureToEdit ?? (Array.isArray(images) ? images[0] : undefined)
  return typeof first === 'string' ? { referenceImages: [first] } : {}
}

export const acePlusPlusRules: Rule[] = [
  refuse('ace-masks', (request) => {
    if (getAt(request, 'acePlusPlus') === undefined) return []
    const masks = getAt(request, 'acePlusPlus.masks')
    const given = Array.isArray(masks) && masks.length > 0
    if (isLocal(request) === given) return []
    return given
      ? [
          {
            path: 'acePlusPlus.masks',
            message: 'Masks belong to local editing; portrait and subject take none.',
            allowed: 'only with local_editing',
            repair: { label: 'Remove the mask', set: [{ path: 'acePlusPlus.masks', value: null }] },
          },
        ]
      : [
          {
            path: 'acePlusPlus.masks',
            message: 'Local editing needs a mask.',
            allowed: 'at least one picture',
          },
        ]
  }),
  warn('fill-takes-no-strength', (request, _, nameOf) => {
    if (getAt(request, 'acePlusPlus') === undefined) return []
    return ['strength', 'maskMargin'].flatMap((path) =>
      request[path] === undefined
        ? []
        : [
            {
              path,
              message: `FLUX Fill, which ACE++ runs on, ignores ${nameOf(path)}.`,
              repair: { label: `Unset ${nameOf(path)}`, set: [{ path, value: null }] },
            },
          ],
    )
  }),
]
