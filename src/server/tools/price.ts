import { toNano, toUsd } from '../../models/price.ts'
import { toolPrice } from '../../models/tools/price.ts'
import type { ToolId } from '../../models/tools/tool.ts'
import type { World } from '../deps.ts'
import { lastCosts } from '../store/ledger.ts'

/** What is expected of a call, 1e-9 USD. */
export interface Expected {
  each: number
  /** Set aside until the real cost is known. */
  reserve: number
  /** Neither published nor learned: the cautious amount. */
  guessed: boolean
  learned: boolean
}

/** Costs differ with size and model; the latest twenty say what to expect. */
const LEARNED_FROM = 20
/** Reserved beyond what is expected, as for generations (promises.md, "Work and money", 6). */
const SPARE = 1.25
/**
 * No price of a tool is published. Until an engine has named one, a call is counted as about two
 * pictures of the catalogue's models, which it should stay below: $0.02.
 */
export const CAUTIOUS = toNano(0.02)

/** What a call will probably cost on this engine: learned, else published, else the cautious amount. */
export async function expectedPrice({ store, engine }: World, tool: ToolId): Promise<Expected> {
  const costs = await lastCosts(store.db, engine.id, tool, LEARNED_FROM)
  if (costs.length > 0) {
    const each = Math.round(costs.reduce((sum, cost) => sum + cost, 0) / costs.length)
    const reserve = Math.ceil(Math.max(...costs) * SPARE)
    return { each, reserve, guessed: false, learned: true }
  }
  const published = toolPrice(tool)
  const each = published === null ? CAUTIOUS : toNano(published)
  const reserve = Math.ceil(each * SPARE)
  return { each, reserve, guessed: published === null, learned: false }
}

/** As it is shown, USD; null where nobody knows. */
export async function shownPrice(
  world: World,
  tool: ToolId,
): Promise<{ usd: number | null; learned: boolean }> {
  const { each, guessed, learned } = await expectedPrice(world, tool)
  return { usd: guessed ? null : toUsd(each), learned }
}
