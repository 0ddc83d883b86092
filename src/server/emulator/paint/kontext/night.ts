import { addBloom } from '../style/bloom.ts'
import { type Canvas, createCanvas, lightAt } from '../surface/canvas.ts'
import { clamp } from '../surface/clamp.ts'
import { readHeavens } from '../surface/heavens.ts'
import { lowpass } from '../surface/resample.ts'
import type { Edit } from './edit.ts'
import { lightLamps } from './lamps.ts'
import { darkenSky, hangMoon, MOONLIT } from './night-sky.ts'

/** What is left of the colours. */
const CHROMA = 0.6

/** The lights between which a picture's land lies, so that a pale one is night as well as a dark one. */
function rangeOf(canvas: Canvas, sky: Float32Array | undefined): [number, number] {
  const counts = new Uint32Array(64)
  let total = 0
  for (let p = 0; p < canvas.width * canvas.height; p += 7) {
    if ((sky?.[p] ?? 0) > 0.5) continue
    const bin = Math.floor(clamp(lightAt(canvas, p * 3)) * 63.99)
    counts[bin] = (counts[bin] ?? 0) + 1
    total++
  }
  const at = (share: number) => {
    let [bin, sum] = [0, 0]
    for (; bin < 63 && sum < total * share; bin++) sum += counts[bin] ?? 0
    return bin / 64
  }
  const low = at(0.04) * 0.8
  return [low, Math.max(low + 0.35, at(0.97))]
}

/** Everything in moonlight: dark, blue, and a little of its own colour. */
function darken(canvas: Canvas, sky: Float32Array | undefined): Canvas {
  const out = createCanvas(canvas.width, canvas.height)
  const { rgb } = canvas
  const [low, high] = rangeOf(canvas, sky)
  // To one and a little beyond.
  const curve = Float32Array.from({ length: 600 }, (_, k) => 0.02 + 0.36 * (k / 512) ** 1.35)
  const around = lowpass(canvas, Math.min(canvas.width, canvas.height) / 40)
  for (let i = 0; i < rgb.length; i += 3) {
    const l = lightAt(canvas, i)
    const t = clamp((l - low) / (high - low), 0, 1.1)
    const glint = Math.max(0, l - lightAt(around, i)) * t
    const night = (curve[(t * 512) | 0] ?? 0) + glint * 0.4
    const own = (CHROMA * night) / Math.max(0.12, l)
    for (let c = 0; c < 3; c++)
      out.rgb[i + c] = Math.max(0, night * (MOONLIT[c] ?? 1) + ((rgb[i + c] ?? 0) - l) * own)
  }
  return out
}

/** Night: all of it in moonlight; where there is a sky, stars in it and a moon, in the sun's place where it shone. */
export const toNight: Edit = ({ canvas, random }) => {
  const heavens = readHeavens(canvas)
  const out = darken(canvas, heavens?.weight)
  if (heavens) darkenSky(out, canvas, heavens)
  lightLamps(out, canvas, heavens?.weight)
  if (heavens) hangMoon(out, canvas, heavens, random)
  addBloom(out, 0.3)
  return { canvas: out }
}
