/** Upper bounds, seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

export interface Histogram {
  /** One observation, ms. */
  add(labels: string, ms: number): void
  /** In Prometheus' text form. */
  lines(): string[]
}

/** Counts of observations by label and upper bound. `labels` are written as they are: `a="b"`. */
export function createHistogram(name: string, help: string): Histogram {
  const series = new Map<string, { buckets: number[]; sum: number; count: number }>()
  return {
    add(labels, ms) {
      const seconds = ms / 1000
      const one = series.get(labels) ?? { buckets: BOUNDS.map(() => 0), sum: 0, count: 0 }
      series.set(labels, one)
      for (const [index, bound] of BOUNDS.entries())
        if (seconds <= bound) one.buckets[index] = (one.buckets[index] ?? 0) + 1
      one.sum += seconds
      one.count += 1
    },
    lines: () => [
      `# HELP ${name} ${help}`,
      `# TYPE ${name} histogram`,
      ...[...series].flatMap(([labels, { buckets, sum, count }]) => [
        ...BOUNDS.map(
          (bound, index) => `${name}_bucket{${labels},le="${bound}"} ${buckets[index]}`,
        ),
        `${name}_bucket{${labels},le="+Inf"} ${count}`,
        `${name}_sum{${labels}} ${sum}`,
        `${name}_count{${labels}} ${count}`,
      ]),
    ],
  }
}
