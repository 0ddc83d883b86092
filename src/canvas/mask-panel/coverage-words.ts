import type { Facts } from '../mask/desk.ts'

/** How much of the picture is repainted, never 0 % or 100 % where that is not so. */
export function coverageWords({ coverage, bounds }: Facts): string {
  if (!bounds) return 'empty'
  if (coverage < 0.001) return 'under 0.1 %'
  if (coverage >= 1) return '100 %'
  const percent = Math.min(99.9, coverage * 100)
  return `${percent < 10 || percent > 99 ? percent.toFixed(1) : Math.round(percent)} %`
}
