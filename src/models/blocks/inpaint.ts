import type { Param } from '../param.ts'
import { getAt } from '../path.ts'
import {
  ignoredWithout,
  isSet,
  numberAt,
  type Request,
  type Rule,
  refuse,
  requires,
} from '../rule.ts'

/** Krea's pictures in, and what is done with them. */
export const inpaintInputs: Param = {
  name: 'inputs',
  kind: 'object',
  label: 'Image input',
  help: 'A picture to start from, and what of it may change.',
  group: 'image',
  params: [
    {
      name: 'seedImage',
      kind: 'image',
      label: 'Seed image',
      help: 'The picture to start from instead of noise.',
      role: 'sourceImage',
      was: [{ at: '/seedImage' }],
    },
    {
      name: 'maskImage',
      kind: 'image',
      label: 'Mask',
      help: 'White is repainted, black is kept, grey blends.',
      role: 'mask',
      was: [{ at: '/maskImage' }],
    },
  ],
}

export const strengthParam: Param = {
  name: 'strength',
  kind: 'float',
  label: 'Denoising strength',
  help: 'How far the result may leave the seed image: 0 keeps it, 1 ignores it.',
  role: 'strength',
  group: 'image',
  min: 0,
  max: 1,
  step: 0.01,
  default: 0.8,
}

export const maskMarginParam: Param = {
  name: 'maskMargin',
  kind: 'integer',
  label: 'Mask margin',
  help: 'The model zooms into the mask plus this many pixels, so that small repairs get full detail.',
  role: 'maskMargin',
  group: 'image',
  min: 32,
  max: 128,
  unit: 'px',
}

const OUTPAINT_STEP = 64
const SIDES = ['top', 'right', 'bottom', 'left'] as const

const side = (name: (typeof SIDES)[number], label: 'Top' | 'Right' | 'Bottom' | 'Left'): Param => ({
  name,
  kind: 'integer',
  label,
  role: `add${label}`,
  help: `Pixels added at the ${name}, in steps of 64.`,
  min: 0,
  max: 2048,
  step: OUTPAINT_STEP,
  unit: 'px',
  // A side that is not given is not extended.
  default: 0,
})

/** The Krea document names the object alone; its properties are the contract's (§7). */
export const outpaintParam: Param = {
  name: 'outpaint',
  kind: 'object',
  label: 'Outpaint',
  help: 'Extends the seed image beyond its edges. Width and height are then the seed image plus the sides.',
  role: 'outpaint',
  group: 'image',
  params: [
    side('top', 'Top'),
    side('right', 'Right'),
    side('bottom', 'Bottom'),
    side('left', 'Left'),
    {
      name: 'blur',
      kind: 'integer',
      label: 'Seam blur',
      help: 'How softly the extension meets the picture.',
      role: 'seamBlur',
      min: 0,
      max: 32,
      unit: 'px',
      default: 0,
    },
  ],
}

const read = (request: Request, name: string): number => numberAt(request, `outpaint.${name}`) ?? 0

const extendsSource = (request: Request): boolean => SIDES.some((name) => read(request, name) > 0)

/** Krea's own limits of width and height. */
const isSize = (pixels: number): boolean => pixels >= 128 && pixels <= 2048 && pixels % 16 === 0

function outpaintSize(request: Request, source: { width: number; height: number }) {
  return {
    width: source.width + read(request, 'left') + read(request, 'right'),
    height: source.height + read(request, 'top') + read(request, 'bottom'),
  }
}

/** The first side that is given, else the first of all: the container itself is no field. */
const aSide = (request: Request): string =>
  `outpaint.${SIDES.find((name) => isSet(request, `outpaint.${name}`)) ?? 'top'}`

const hasSource = (request: Request): boolean => isSet(request, 'inputs.seedImage')
const ONLY_WITH_SOURCE = 'only with inputs.seedImage'

export const inpaintRules: Rule[] = [
  requires(
    'mask-needs-source',
    'inputs.maskImage',
    hasSource,
    'A mask marks parts of a seed image; give the seed image too.',
    ONLY_WITH_SOURCE,
  ),
  requires(
    'outpaint-needs-source',
    'outpaint',
    hasSource,
    'Outpaint extends a seed image; give the seed image too.',
    ONLY_WITH_SOURCE,
    aSide,
  ),
  ignoredWithout(
    'strength-without-source',
    'strength',
    'inputs.seedImage',
    'Denoising strength has no effect without a seed image.',
  ),
  ignoredWithout(
    'margin-without-mask',
    'maskMargin',
    'inputs.maskImage',
    'Mask margin has no effect without a mask.',
  ),
  requires(
    'outpaint-a-side',
    'outpaint',
    extendsSource,
    'Outpaint needs at least one side above 0.',
    'at least one side above 0',
    aSide,
  ),
  refuse('outpaint-size', (request, facts) => {
    const source = getAt(request, 'inputs.seedImage')
    if (!extendsSource(request) || typeof source !== 'string') return []
    const picture = facts.picture(source)
    if (!picture) return []
    const size = outpaintSize(request, picture)
    const possible = Object.values(size).every(isSize)
    const repair = {
      label: `Use ${size.width} × ${size.height}`,
      set: [
        { path: 'width', value: size.width },
        { path: 'height', value: size.height },
      ],
    }
    return (['width', 'height'] as const).flatMap((path) => {
      if (numberAt(request, path) === size[path]) return []
      const message = `With these sides ${path} must be ${size[path]}${isSize(size[path]) ? '' : ', which this model cannot make'}.`
      return [{ path, message, allowed: `${size[path]} px`, ...(possible ? { repair } : {}) }]
    })
  }),
]
