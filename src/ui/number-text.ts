/** What a person typed, as a number: a decimal comma is understood; `undefined` is unreadable. */
export function readNumber(text: string): number | null | undefined {
  const plain = text.trim().replaceAll('\u2212', '-').replace(',', '.')
  if (plain === '') return null
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain)) return undefined
  const value = Number(plain)
  return Number.isFinite(value) ? value : undefined
}

const places = (value: number): number => {
  const text = String(value)
  const exponent = text.indexOf('e-')
  if (exponent >= 0) return Number(text.slice(exponent + 2))
  const dot = text.indexOf('.')
  return dot < 0 ? 0 : text.length - dot - 1
}

type Grid = { min?: number | undefined; max?: number | undefined; step: number }

/** One or more steps from a value, on the grid that counts from `min`, and within the range. */
export function stepBy(value: number, steps: number, { min, max, step }: Grid): number {
  const origin = min ?? 0
  const at = (value - origin) / step
  // From between two marks, the first step goes to the nearest mark in its direction.
  const slack = 1e-6
  const from = steps > 0 ? Math.floor(at + slack) : Math.ceil(at - slack)
  const digits = Math.min(12, Math.max(places(origin), places(step)))
  const next = Number((origin + (from + steps) * step).toFixed(digits))
  return Math.max(min ?? -Infinity, Math.min(max ?? Infinity, next))
}
