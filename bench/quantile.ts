/** The value below which a share (0…1) of the values lies; 0 of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** A neighbour that takes the machine for a moment moves a mean, not this. */
export const median = (values: readonly number[]): number => quantile(values, 0.5)
