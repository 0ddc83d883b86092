/** sRGB bytes to light, 0–1. */
const light = Float32Array.from({ length: 256 }, (_, byte) => {
  const share = byte / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/**
 * Writes a colour (sRGB, 0–255 each, parts allowed) as Oklab × 100 into `out` at `at`: there a distance
 * of about 2 is the least that an eye sees.
 */
export function writeLab(
  out: Float32Array,
  at: number,
  red: number,
  green: number,
  blue: number,
): void {
  const r = lightOf(red)
  const g = lightOf(green)
  const b = lightOf(blue)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  out[at] = 100 * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s)
  out[at + 1] = 100 * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s)
  out[at + 2] = 100 * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s)
}

function lightOf(value: number): number {
  const low = Math.floor(value)
  const from = light[low] ?? 1
  return from + ((light[low + 1] ?? from) - from) * (value - low)
}

/** How far two colours are apart, each three numbers of `writeLab`. */
export const labDistance = (a: Float32Array, atA: number, b: Float32Array, atB: number): number =>
  Math.hypot(
    (a[atA] ?? 0) - (b[atB] ?? 0),
    (a[atA + 1] ?? 0) - (b[atB + 1] ?? 0),
    (a[atA + 2] ?? 0) - (b[atB + 2] ?? 0),
  )
