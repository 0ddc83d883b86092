export const clamp = (value: number, low = 0, high = 1): number =>
  Math.min(high, Math.max(low, value))

/** 0 below 0, 1 above 1, smooth between. */
export function smooth(value: number): number {
  const t = clamp(value)
  return t * t * (3 - 2 * t)
}
