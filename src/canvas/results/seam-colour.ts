import { SEAM_STEPS } from '../lock/seam.ts'

/** The theme's colours for a distance: not seen, faint, visible. */
export const seamColour = (distance: number): string => {
  if (distance < SEAM_STEPS[0]) return 'var(--color-ok)'
  return distance < SEAM_STEPS[1] ? 'var(--color-accent-mark)' : 'var(--color-danger)'
}

/** The mean distance in each direction from the middle of the edge, so many of them. */
export function around(points: Float32Array, count: number): number[] {
  let [x, y] = [0, 0]
  for (let at = 0; at < points.length; at += 3) {
    x += points[at] ?? 0
    y += points[at + 1] ?? 0
  }
  const [midX, midY] = [x / (points.length / 3), y / (points.length / 3)]
  const sums = Array.from({ length: count }, () => ({ sum: 0, of: 0 }))
  for (let at = 0; at < points.length; at += 3) {
    const angle = Math.atan2((points[at + 1] ?? 0) - midY, (points[at] ?? 0) - midX)
    const place = sums[Math.min(count - 1, Math.floor(((angle + Math.PI) / (2 * Math.PI)) * count))]
    if (!place) continue
    place.sum += points[at + 2] ?? 0
    place.of += 1
  }
  return sums.map(({ sum, of }) => (of === 0 ? 0 : sum / of))
}
