import { caption } from './caption.ts'
import { enhance } from './enhance.ts'
import { mask } from './mask.ts'
import { preprocess } from './preprocess.ts'
import { removeBackground } from './remove-background.ts'
import type { Tool } from './tool.ts'
import { upscale } from './upscale.ts'

/** Every tool the product knows. */
export const tools: readonly Tool[] = [
  preprocess,
  mask,
  enhance,
  caption,
  upscale,
  removeBackground,
]

/** The tool with an id, undefined where there is none. */
export const findTool = (id: string): Tool | undefined => tools.find((tool) => tool.id === id)
