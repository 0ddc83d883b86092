import type { NewGeneration } from '../../contract/generation.ts'
import { findModel } from '../../models/index.ts'
import { findRole } from '../../models/model.ts'
import { setAt } from '../../models/path.ts'
import { type Estimate, estimate, type Learned } from '../../models/price.ts'
import { numberAt, type Request } from '../../models/rule.ts'
import type { Candidate } from './candidate.ts'

export interface WiderMargin {
  /** px around the mask that the model sees; null where it was not given. */
  from: number | null
  to: number
  price: Estimate
  body: NewGeneration
}

/** Of what is left up to the widest: two steps lead from a narrow margin to a wide one. */
const SHARE = 0.5

/**
 * The same request once more with more of the picture about the mask, one result. `widest` where
 * there is no more; null where there is no mask or the model takes no margin.
 */
export function widerMargin(
  { generation, mask }: Candidate,
  learned: Learned = {},
): WiderMargin | 'widest' | null {
  const model = findModel(generation.model)
  const margin = model && findRole(model, 'maskMargin')
  if (!model || mask === null || margin?.param.kind !== 'integer') return null
  const { min = 0, max } = margin.param
  if (max === undefined) return null
  // requestSchema and Request describe the same JSON.
  const request = generation.params as Request
  const from = numberAt(request, margin.path) ?? null
  if (from !== null && from >= max) return 'widest'
  const to = Math.min(max, Math.ceil((from ?? min) + (max - (from ?? min)) * SHARE))
  const count = findRole(model, 'count')
  const wider = setAt(request, margin.path, to)
  const params = count ? setAt(wider, count.path, undefined) : wider
  const { context } = generation
  return {
    from,
    to,
    price: estimate(model, params, learned),
    body: { model: model.slug, params, ...(context && { context }), parentId: generation.id },
  }
}
