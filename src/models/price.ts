import { findRole, type Model } from './model.ts'
import type { Param } from './param.ts'
import { numberAt, type Request } from './rule.ts'

/** Money is an integer of 1e-9 USD everywhere but on screen and in JSON. */
export const NANO_PER_USD = 1_000_000_000

/** USD to 1e-9 USD, to the nearest. */
export const toNano = (usd: number): number => Math.round(usd * NANO_PER_USD)
/** 1e-9 USD to USD, for JSON and the screen. */
export const toUsd = (nano: number): number => nano / NANO_PER_USD

/**
 * By AIR, how many times the documented proportion its results really cost on an engine: what the
 * server learned from returned costs (spec/rules.md, Readings).
 */
export type Learned = Readonly<Record<string, number>>

export interface Estimate {
  /** 1e-9 USD for one result. */
  each: number
  /** 1e-9 USD for all results. */
  total: number
  count: number
  /** The price of this AIR is neither published nor learned; the base's is used. */
  rough: boolean
  /** Steps are unset and counted as the documented 28. */
  assumedSteps: boolean
}

const isWithin = (param: Param | undefined, value: number): boolean =>
  param?.kind !== 'integer' ||
  (Number.isInteger(value) &&
    value >= (param.min ?? 0) &&
    value <= (param.max ?? Number.POSITIVE_INFINITY))

/**
 * What a request will probably cost: the documented price in proportion to pixels × steps × results
 * (spec/rules.md, Readings: no formula is published), times what was learned of this AIR. An estimate,
 * and shown as one.
 */
export function estimate(model: Model, request: Request, learned: Learned = {}): Estimate {
  const read = (role: Parameters<typeof findRole>[1]): number | undefined => {
    const found = findRole(model, role)
    const value = found && numberAt(request, found.path)
    // What is refused anyway costs nothing: it counts as unset.
    return value !== undefined && isWithin(found?.param, value) ? value : undefined
  }
  const { price } = model
  const pixels = (read('width') ?? price.width) * (read('height') ?? price.height)
  const steps = read('steps')
  const count = read('count') ?? 1
  const share = (pixels / (price.width * price.height)) * ((steps ?? price.steps) / price.steps)
  const air = model.wireModel(request)
  const factor = learned[air]
  const each = Math.round(toNano(price.usd) * share * (factor ?? 1))
  return {
    each,
    total: each * count,
    count,
    rough: factor === undefined && air !== model.airs[0],
    assumedSteps: steps === undefined,
  }
}

/** `$0.0098`: USD for a person; more digits where four would say nothing, cents where they suffice. */
export function usdText(usd: number, estimated = false): string {
  const size = Math.abs(usd)
  const digits = size !== 0 && size < 0.0001 ? 6 : size >= 10 ? 2 : 4
  return `${estimated ? '≈ ' : ''}$${usd.toFixed(digits)}`
}

/** `4 × $0.0098`, `$0.0098` for one; `each` in 1e-9 USD. */
export const priceText = (each: number, count: number): string =>
  count === 1 ? usdText(toUsd(each)) : `${count} × ${usdText(toUsd(each))}`
