import { findRole, type Model } from '../../../models/model.ts'
import type { Request } from '../../../models/rule.ts'
import { seedAfter } from '../../../models/seed.ts'

const RANGE_OF_DRAWN = 2 ** 32

/** The seed of each result: seed + k, drawn in 32 bits where none is asked for (contract §3.5). */
export function seedsFor(
  model: Model,
  request: Request,
  count: number,
  random: () => number,
): string[] {
  const asked = request[findRole(model, 'seed')?.path ?? 'seed']
  const first = typeof asked === 'string' ? asked : String(Math.floor(random() * RANGE_OF_DRAWN))
  return Array.from({ length: count }, (_, position) => seedAfter(first, position))
}
