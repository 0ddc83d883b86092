import { type Canvas, createCanvas, lightAt } from '../surface/canvas.ts'
import { clamp, smooth } from '../surface/clamp.ts'
import type { Colour } from '../surface/colour.ts'
import { cells, lowpass, spread } from '../surface/resample.ts'

const LAMPLIGHT: Colour = [1, 0.78, 0.42]
/** A lamp is brighter than this, by so much than what is around it. */
const [BRIGHT, OVER] = [0.66, 0.07]
/** A part of a lamp may be less warm by this. */
const PALER = 0.06
/** From this share of the picture on, what is bright is a bright place and no lamps. */
const MANY = 0.025

/** How warm the warmest of the sky is: water and haze below it are as warm and no lamps. */
function warmthOf({ width, height, rgb }: Canvas, sky: Float32Array): number {
  let most = 0
  for (let p = 0; p < width * height; p += 13)
    if ((sky[p] ?? 0) > 0.9) most = Math.max(most, (rgb[p * 3] ?? 0) - (rgb[p * 3 + 2] ?? 0))
  return most
}

/** A value of cells of a side in px, between the four around a pixel. */
function between(
  small: Canvas,
  side: number,
  x: number,
  y: number,
  value: (from: Canvas, i: number) => number,
): number {
  const ax = Math.min(small.width - 1, Math.max(0, (x + 0.5) / side - 0.5))
  const ay = Math.min(small.height - 1, Math.max(0, (y + 0.5) / side - 0.5))
  const i = ((ay | 0) * small.width + (ax | 0)) * 3
  const right = ax < small.width - 1 ? 3 : 0
  const below = ay < small.height - 1 ? small.width * 3 : 0
  const [fx, fy] = [ax % 1, ay % 1]
  const top = value(small, i) * (1 - fx) + value(small, i + right) * fx
  const bottom = value(small, i + below) * (1 - fx) + value(small, i + below + right) * fx
  return top + (bottom - top) * fy
}

const warmthAt = ({ rgb }: Canvas, i: number) => (rgb[i] ?? 0) - (rgb[i + 2] ?? 0)

/** How far each pixel is as bright and warm as a lamp, whatever is around it; null where none is. */
function shineOf(day: Canvas, sky: Float32Array | undefined, least: number): Float32Array | null {
  const out = new Float32Array(day.width * day.height)
  let any = false
  for (let p = 0, i = 0; p < out.length; p++, i += 3) {
    const l = lightAt(day, i)
    const warmth = warmthAt(day, i) - least
    if (l < BRIGHT || warmth < -PALER) continue
    out[p] = smooth((l - BRIGHT) / 0.2) * smooth((warmth + PALER) / 0.1) * (1 - (sky?.[p] ?? 0))
    any ||= (out[p] ?? 0) > 0
  }
  return any ? out : null
}

/** What of it stands out of its surroundings, wide and close, and the rest of a shade of which a part does. */
function lampsOf(
  day: Canvas,
  shine: Float32Array,
  least: number,
): { lamps: Canvas; share: number } {
  const { width, height } = day
  const lamps = createCanvas(width, height)
  const side = Math.max(1, Math.round(Math.min(width, height) / 20))
  const close = cells(day, side)
  const wide = lowpass(close, 3)
  // Light and warmth together.
  const showy = (from: Canvas, i: number) => lightAt(from, i) + warmthAt(from, i) * 0.5
  const seeds = createCanvas(close.width, close.height)
  for (let p = 0, i = 0; p < shine.length; p++, i += 3) {
    const own = shine[p] ?? 0
    if (own === 0) continue
    const [x, y] = [p % width, (p / width) | 0]
    const over = showy(day, i)
    const lit =
      own *
      smooth((warmthAt(day, i) - least) / 0.12) *
      smooth((over - between(wide, side, x, y, showy) - OVER) / 0.2) *
      smooth((over - between(close, side, x, y, showy) - OVER / 3) / 0.1)
    lamps.rgb[i] = lit
    const at = (((y / side) | 0) * close.width + ((x / side) | 0)) * 3
    seeds.rgb[at] = (seeds.rgb[at] ?? 0) + lit / (side * side)
  }
  const beside = lowpass(seeds, 3)
  const red = (from: Canvas, i: number) => from.rgb[i] ?? 0
  let share = 0
  for (let p = 0, i = 0; p < shine.length; p++, i += 3) {
    const own = shine[p] ?? 0
    if (own === 0) continue
    const near = between(beside, side, p % width, (p / width) | 0, red)
    const lit = Math.max(lamps.rgb[i] ?? 0, own * clamp(near * 14 - 0.2))
    share += lit / shine.length
    for (let c = 0; c < 3; c++) lamps.rgb[i + c] = (day.rgb[i + c] ?? 0) * lit
  }
  return { lamps, share }
}

/** What shines by itself keeps its colour and throws it about. */
export function lightLamps(out: Canvas, day: Canvas, sky: Float32Array | undefined): void {
  const { width, height } = out
  const least = 0.1 + (sky ? warmthOf(day, sky) : 0)
  const shine = shineOf(day, sky, least)
  if (!shine) return
  const { lamps, share } = lampsOf(day, shine, least)
  const few = clamp(2 - share / MANY)
  if (few * share === 0) return
  const side = Math.max(1, Math.round(Math.min(width, height) / 40))
  const near = cells(lamps, side)
  const far = lowpass(near, 5)
  const around = spread(
    { ...near, rgb: near.rgb.map((v, i) => v * 0.3 + (far.rgb[i] ?? 0) * 0.6) },
    side,
    width,
    height,
  )
  for (let i = 0; i < out.rgb.length; i += 3) {
    for (let c = 0; c < 3; c++) {
      const light = (lamps.rgb[i + c] ?? 0) * 0.85 + (around.rgb[i + c] ?? 0)
      const v = out.rgb[i + c] ?? 0
      out.rgb[i + c] = v + light * (LAMPLIGHT[c] ?? 1) * few * (1 - Math.min(1, v) * 0.8)
    }
  }
}
