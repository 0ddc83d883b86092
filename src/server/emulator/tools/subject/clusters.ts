/** A colour, three floats of 0 … 1. */
export type Tone = [number, number, number]

const distance = (a: Tone, b: Tone): number =>
  (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2

/** The index of the nearest of some colours. */
export function nearest(tones: readonly Tone[], tone: Tone): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, other] of tones.entries()) {
    const d = distance(tone, other)
    if (d < least) {
      least = d
      best = index
    }
  }
  return best
}

const ROUNDS = 8

/** At most `count` colours that stand for all; the first is the mean's nearest, the others spread out. */
export function clusters(samples: readonly Tone[], count: number): { tone: Tone; share: number }[] {
  const [first] = samples
  if (!first) return []
  const centres: Tone[] = [first]
  while (centres.length < count) {
    let far = first
    let most = 0
    for (const sample of samples) {
      const d = Math.min(...centres.map((centre) => distance(centre, sample)))
      if (d > most) {
        most = d
        far = sample
      }
    }
    // Fewer colours than asked for.
    if (most < 1e-4) break
    centres.push(far)
  }
  let sizes = centres.map(() => 0)
  for (let round = 0; round < ROUNDS; round++) {
    const sums: Tone[] = centres.map(() => [0, 0, 0])
    sizes = centres.map(() => 0)
    for (const sample of samples) {
      const index = nearest(centres, sample)
      const sum = sums[index]
      if (!sum) continue
      // A tone has three numbers, counted by the loop.
      for (let c = 0; c < 3; c++) sum[c as 0 | 1 | 2] += sample[c as 0 | 1 | 2]
      sizes[index] = (sizes[index] ?? 0) + 1
    }
    for (const [index, sum] of sums.entries()) {
      const size = sizes[index] ?? 0
      if (size > 0) centres[index] = [sum[0] / size, sum[1] / size, sum[2] / size]
    }
  }
  return centres
    .map((tone, index) => ({ tone, share: (sizes[index] ?? 0) / samples.length }))
    .filter(({ share }) => share > 0)
    .sort((one, other) => other.share - one.share)
}
