import type { ToolId } from '../../../models/tools/tool.ts'

/** Uploads are stored at most this large on a side (contract §5); tools see them so. */
const STORED = 2048
const DESCRIBED = 512

/** px of the longer side at which a tool is given its picture; larger ones are made smaller first. */
export const longestFor: Record<ToolId, number> = {
  preprocess: STORED,
  mask: STORED,
  enhance: STORED,
  caption: DESCRIBED,
  upscale: STORED,
  'remove-background': STORED,
}
