import type { ToolId } from '../../../models/tools/tool.ts'

/** How the picture fields of a tool's answer begin; null where it answers in words (contract §5). */
export const pictureWord: Record<ToolId, string | null> = {
  preprocess: 'guideImage',
  mask: 'maskImage',
  enhance: null,
  caption: null,
  upscale: 'image',
  'remove-background': 'image',
}

const WITH_INPUT = new Set([
  'controlNetPreprocess',
  'imageControlNetPreProcess',
  'imageMasking',
  'upscale',
  'imageUpscale',
  'imageBackgroundRemoval',
])

/** Whether the answer names the picture that was given; today's removeBackground does not. */
export const saysInput = (taskType: string): boolean => WITH_INPUT.has(taskType)
