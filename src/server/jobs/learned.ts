import { findModel } from '../../models/index.ts'
import { parseJson } from '../../models/json.ts'
import { estimate, type Learned } from '../../models/price.ts'
import type { Request } from '../../models/rule.ts'
import type { World } from '../deps.ts'
import { type PaidResult, paidResults } from '../store/images.ts'
import type { Store } from '../store/store.ts'

/** Generations that are looked at: the latest say best what the next will cost. */
const LATEST = 100
/** Asked for with each request; prices do not change by the second, ms. */
const KEPT_MS = 10_000

/** What a result cost beside the documented proportion; undefined where that cannot be told. */
function factorOf({ model: slug, request, cost }: PaidResult): number | undefined {
  const model = findModel(slug)
  if (!model) return undefined
  // The documents stored are requests that were checked.
  const { each } = estimate(model, parseJson(request) as Request)
  return each > 0 ? cost / each : undefined
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 1

/** By AIR, the median of what the engine's latest results cost beside the documented proportion. */
export function learnFrom(results: readonly PaidResult[]): Learned {
  const known = results.flatMap((result) => {
    const factor = factorOf(result)
    return factor === undefined ? [] : [{ air: result.air, factor }]
  })
  const byAir = Map.groupBy(known, ({ air }) => air)
  return Object.fromEntries(
    [...byAir].map(([air, found]) => [air, median(found.map(({ factor }) => factor))]),
  )
}

const kept = new WeakMap<Store, { engineId: string; until: number; learned: Promise<Learned> }>()

/** What this engine's returned costs teach about its prices, at most some seconds old; a crowd asks once. */
export function learnedPrices({
  store,
  engine,
  clock,
}: Pick<World, 'store' | 'engine' | 'clock'>): Promise<Learned> {
  const now = clock()
  const known = kept.get(store)
  if (known?.engineId === engine.id && known.until > now) return known.learned
  const learned = paidResults(store.db, { engineId: engine.id, latest: LATEST }).then(learnFrom)
  kept.set(store, { engineId: engine.id, until: now + KEPT_MS, learned })
  // A question that failed is asked again by the next.
  learned.catch(() => kept.delete(store))
  return learned
}
