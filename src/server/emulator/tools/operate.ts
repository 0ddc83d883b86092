import { defaultOf } from '../../../models/param.ts'
import { mask as maskTool } from '../../../models/tools/mask.ts'
import { preprocess as preprocessTool } from '../../../models/tools/preprocess.ts'
import { removeBackground } from '../../../models/tools/remove-background.ts'
import type { Tool, ToolId } from '../../../models/tools/tool.ts'
import type { PaintJob } from '../paint/job.ts'
import type { Picture } from '../paint/picture.ts'
import { enlarge } from './enlarge.ts'
import { findMask, type MaskAsk } from './mask/regions.ts'
import { type GuideAsk, preprocess } from './preprocess/preprocess.ts'
import { type CutAsk, cutOut } from './subject/cut-out.ts'
import { describe } from './words/caption.ts'
import { enhance } from './words/enhance.ts'

/** What a tool came to: a picture, fields of the answer, or both. */
export interface Made {
  picture?: Picture
  found?: Record<string, unknown>
}

type Asked = Omit<PaintJob, 'tool'>

/** A checked request with the documented defaults where nothing is set. */
function settled<T>(tool: Tool, params: Record<string, unknown>): T {
  const defaults = tool.params.flatMap((param) => {
    const usual = defaultOf(param)
    return usual === undefined ? [] : [[param.name, usual] as const]
  })
  // The request was checked against the same declaration.
  return { ...Object.fromEntries(defaults), ...params } as T
}

const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Throws Error where the job brings no picture. */
function pictureOf({ params, pictures }: Asked): Picture {
  const picture = pictures[textOf(params.image)]
  if (!picture) throw new Error('The picture is missing.')
  return picture
}

const operations: Record<ToolId, (asked: Asked) => Made | Promise<Made>> = {
  preprocess: (asked) => ({
    picture: preprocess(pictureOf(asked), settled<GuideAsk>(preprocessTool, asked.params)),
  }),
  mask: (asked) => {
    const { mask, found } = findMask(pictureOf(asked), settled<MaskAsk>(maskTool, asked.params))
    return { picture: mask, found: { detections: found } }
  },
  enhance: ({ params, seed }) => {
    const text = enhance(textOf(params.prompt), Number(seed), numberOf(params.promptMaxLength))
    return { found: { text } }
  },
  caption: (asked) => ({
    found: { text: describe(pictureOf(asked), textOf(asked.params.prompt)) },
  }),
  upscale: async (asked) => ({
    picture: await enlarge(pictureOf(asked), asked.model, numberOf(asked.params.upscaleFactor)),
  }),
  'remove-background': (asked) => ({
    picture: cutOut(pictureOf(asked), settled<CutAsk>(removeBackground, asked.params)),
  }),
}

/** A tool's work. Rejects where it cannot be done. */
export const operate = async (tool: ToolId, asked: Asked): Promise<Made> => operations[tool](asked)
