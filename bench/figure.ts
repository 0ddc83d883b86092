/** One printed figure. `limit` is on the ratio to the reference where it says `times`, else on ours. */
export interface Figure {
  name: string
  ours: number
  unit: string
  /** The same thing of something bare, measured in the same run. */
  reference?: number
  /** Absent: printed for information. */
  limit?: { most: number } | { least: number } | { times: number }
}

/** A count of something that may not happen at all. */
export const none = (name: string, ours: number): Figure => ({
  name,
  ours,
  unit: '',
  limit: { most: 0 },
})

/** What a part of the bench gives: figures, and lines that explain them. */
export interface Report {
  figures: Figure[]
  notes?: string[]
}

const digits = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3, useGrouping: false })
const number = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : digits.format(value)

const ratioOf = ({ ours, reference }: Figure): number | undefined =>
  reference === undefined || reference === 0 ? undefined : ours / reference

function limitText({ limit, unit }: Figure): string {
  if (!limit) return ''
  if ('times' in limit) return `≤ ${limit.times} ×`
  return 'most' in limit ? `≤ ${limit.most} ${unit}` : `≥ ${limit.least} ${unit}`
}

/** undefined without a limit, or with a ratio to nothing. */
export function isWithin(figure: Figure): boolean | undefined {
  const { limit, ours } = figure
  if (!limit) return undefined
  if ('most' in limit) return ours <= limit.most
  if ('least' in limit) return ours >= limit.least
  const ratio = ratioOf(figure)
  return ratio === undefined ? undefined : ratio <= limit.times
}

function verdict(figure: Figure): string {
  const within = isWithin(figure)
  return within === undefined ? '' : within ? 'within' : 'OVER'
}

function cells(figure: Figure): string[] {
  const { name, ours, reference, unit } = figure
  const ratio = ratioOf(figure)
  return [
    name,
    `${number(ours)} ${unit}`.trim(),
    reference === undefined ? '' : `${number(reference)} ${unit}`.trim(),
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    limitText(figure).trim(),
    verdict(figure),
  ]
}

const head = ['', 'ours', 'reference', 'ratio', 'limit', '']

/** Figures as lines of a table, names left, numbers right. */
export function toTable(figures: readonly Figure[]): string {
  const rows = [head, ...figures.map(cells)]
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0
          return column === 0 || column === 5 ? cell.padEnd(width) : cell.padStart(width)
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
