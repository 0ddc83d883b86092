import type { ToolId } from '../../../models/tools/tool.ts'

/** USD of one result. No prices are published; these are the demo engine's own and charge nothing. */
export const demoCost: Record<ToolId, number> = {
  preprocess: 0.0006,
  mask: 0.0007,
  enhance: 0.0001,
  caption: 0.0006,
  upscale: 0.0024,
  'remove-background': 0.0008,
}
