import type { FloatParam, IntegerParam } from '../../../models/param.ts'

export type NumberParam = IntegerParam | FloatParam

/** A slider needs both ends; a number alone stands in the label row. */
export const isBounded = (
  param: NumberParam,
): param is NumberParam & { min: number; max: number } =>
  param.min !== undefined && param.max !== undefined

/** What one arrow key or slider mark is worth: the printed step, else 1, or about a hundredth of the range. */
export function stepOf(param: NumberParam): number {
  if (param.step !== undefined) return param.step
  if (param.kind === 'integer') return 1
  if (!isBounded(param)) return 0.1
  return 10 ** Math.floor(Math.log10((param.max - param.min) / 50))
}

/** The unit as it is written after the number; steps are clear from the label. */
export const unitOf = (param: NumberParam): string | undefined =>
  param.unit === 'steps' ? undefined : param.unit

/** Digits of the step kept, so that a column of weights reads evenly: 0.8 at step 0.01 is "0.80". */
export function formatNumber(value: number, param: NumberParam): string {
  const step = String(param.step ?? 1)
  const digits = step.includes('.') ? step.length - step.indexOf('.') - 1 : 0
  const text = String(value)
  const own = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  return own > digits || text.includes('e') ? text : value.toFixed(digits)
}

/** The number with its unit, where it has one. */
export function withUnit(value: number, param: NumberParam): string {
  const unit = unitOf(param)
  return unit ? `${formatNumber(value, param)} ${unit}` : formatNumber(value, param)
}
