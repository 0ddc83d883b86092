import type { ToolId } from './tool.ts'

/**
 * USD that a tool costs, null where no price is published: neither the documents nor the service's
 * own clients name one. What it really cost is learned from its answers.
 */
export const toolPrice = (_tool: ToolId): number | null => null
