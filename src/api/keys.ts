import type { ModelSearchQuery } from '../contract/found-model.ts'
import type { GenerationQuery } from '../contract/generation.ts'

/** Names of what the cache holds. */
export const keys = {
  lists: ['generations'] as const,
  list: (query: GenerationQuery) => ['generations', query] as const,
  /** Below it each one by its id. */
  singles: ['generation'] as const,
  generation: (id: string) => ['generation', id] as const,
  /** The generation that a picture belongs to. */
  imageOwner: (id: string | null) => ['image-owner', id] as const,
  asset: (hash: string) => ['asset', hash] as const,
  histories: ['history'] as const,
  history: (hash: string) => ['history', hash] as const,
  health: ['health'] as const,
  /** Below health: whatever changes that changes this. */
  queue: ['health', 'queue'] as const,
  spend: ['spend'] as const,
  /** Below spend: whatever changes that changes this. */
  spendDays: (of: string) => ['spend', of] as const,
  modelSearch: (query: ModelSearchQuery) => ['model-search', query] as const,
  toolPrices: ['tool-prices'] as const,
}
