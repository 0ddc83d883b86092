/** A colour: sRGB-encoded red, green, blue, 0 … 1. */
export type Colour = readonly [number, number, number]

export function hex(code: string): Colour {
  const n = Number.parseInt(code.slice(1), 16)
  return [((n >> 16) & 255) / 255, ((n >> 8) & 255) / 255, (n & 255) / 255]
}

const toLinear = (v: number) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4)
const fromLinear = (v: number) =>
  v <= 0.0031308 ? Math.max(0, v) * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055
const clamp01 = (v: number) => (v < 0 ? 0 : v > 1 ? 1 : v)

/** OKLab (Björn Ottosson): lightness 0 … 1, a and b about −0.4 … 0.4. */
export function toLab([red, green, blue]: Colour): [number, number, number] {
  const r = toLinear(red)
  const g = toLinear(green)
  const b = toLinear(blue)
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

export function fromLab(L: number, A: number, B: number): Colour {
  const l = (L + 0.3963377774 * A + 0.2158037573 * B) ** 3
  const m = (L - 0.1055613458 * A - 0.0638541728 * B) ** 3
  const s = (L - 0.0894841775 * A - 1.291485548 * B) ** 3
  return [
    clamp01(fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s)),
    clamp01(fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s)),
    clamp01(fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s)),
  ]
}

/** A mix in OKLab; 0 is the first colour. */
export function mix(from: Colour, to: Colour, amount: number): Colour {
  const p = toLab(from)
  const q = toLab(to)
  const t = amount
  return fromLab(p[0] + (q[0] - p[0]) * t, p[1] + (q[1] - p[1]) * t, p[2] + (q[2] - p[2]) * t)
}

/** Lightness added, chroma multiplied, hue turned (radians). */
export function shift(colour: Colour, lightness: number, chroma = 1, turn = 0): Colour {
  const [l, a, b] = toLab(colour)
  const cos = Math.cos(turn) * chroma
  const sin = Math.sin(turn) * chroma
  return fromLab(clamp01(l + lightness), a * cos - b * sin, a * sin + b * cos)
}

/** The colour's hue and chroma pulled towards another's, its lightness kept. */
export function tint(colour: Colour, towards: Colour, amount: number): Colour {
  const p = toLab(colour)
  const q = toLab(towards)
  return fromLab(
    p[0] + (q[0] - p[0]) * amount * 0.25,
    p[1] + (q[1] - p[1]) * amount,
    p[2] + (q[2] - p[2]) * amount,
  )
}

/** 256 colours between stops evenly spread, mixed in OKLab; three floats each. */
export type Ramp = Float32Array

export function ramp(stops: readonly Colour[]): Ramp {
  const out = new Float32Array(256 * 3)
  const labs = stops.map(toLab)
  const last = labs.length - 1
  for (let i = 0; i < 256; i++) {
    const at = (i / 255) * last
    const k = Math.min(last - 1, Math.floor(at))
    const p = labs[Math.max(0, k)] ?? [0, 0, 0]
    const q = labs[k + 1] ?? p
    const t = at - k
    const [r, g, b] = fromLab(
      p[0] + (q[0] - p[0]) * t,
      p[1] + (q[1] - p[1]) * t,
      p[2] + (q[2] - p[2]) * t,
    )
    out[i * 3] = r
    out[i * 3 + 1] = g
    out[i * 3 + 2] = b
  }
  return out
}
