import type { ToolAnswer } from '../../contract/tool.ts'
import type { Request } from '../../models/rule.ts'
import type { Tool } from '../../models/tools/tool.ts'

export interface Tools {
  /**
   * Runs a tool for a person once per key, and once per engine and params (promises.md, "Work and
   * money", 1 to 4). Throws Refusal: 422 with issues, 409 for a used key, 402 beyond the cap, the
   * engine's own reasons, 504 where nobody knows yet.
   */
  run(owner: string, tool: Tool, key: string, params: Request): Promise<ToolAnswer>
  /** At the start: holds of a dead process are void, then `sweep`. */
  resume(): Promise<void>
  /** Takes up what nobody has in hand: asks, never sends. Resolves when all of it has ended. */
  sweep(): Promise<void>
}
