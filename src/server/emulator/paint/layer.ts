import type { Ask } from './ask.ts'
import { type Find, paintFresh } from './compose.ts'
import { paintCutout } from './cutout.ts'
import { loosen, mixSource } from './input/source.ts'
import type { Picture } from './picture.ts'
import { type Canvas, toCanvas } from './surface/canvas.ts'
import { subjectWeight } from './surface/region.ts'

/** A painting and how far each pixel of it is there; null is everywhere. */
export interface Layer {
  canvas: Canvas
  alpha: Float32Array | null
}

/** A whole new painting, its subject alone where transparency is asked for. */
export const paintLayer = (
  ask: Ask,
  seed: number,
  width: number,
  height: number,
  find: Find,
): Layer =>
  ask.transparent
    ? paintCutout({ ...ask, width, height }, seed, 'krea', find)
    : { canvas: paintFresh(ask, seed, 'krea', width, height, find), alpha: null }

/** From this strength on what surrounds a source's subject is gone. */
const CLEARED = 0.5

/** How far each pixel of a source is left: its subject stays longest. */
function leftOf(source: Picture, canvas: Canvas, strength: number): Float32Array {
  const cleared = Math.min(1, strength / CLEARED)
  // The subject's weight leaves a trace of what is not it.
  const least = 0.02
  return subjectWeight(canvas).map((weight, p) => {
    const cut = Math.max(0, (weight - least) / (1 - least))
    const own = (source.data[p * 4 + 3] ?? 255) / 255
    return own * (1 + (cut - 1) * cleared) * (1 - strength ** 4)
  })
}

/** A source (fitted to the size) on its way to a painting: 0 is the source, 1 the painting. */
export function mixLayer(source: Picture, painted: Layer, strength: number): Layer {
  const from = toCanvas(source)
  if (!painted.alpha) return { ...painted, canvas: mixSource(from, painted.canvas, strength) }
  if (strength >= 1) return painted
  const canvas = loosen(from, painted.canvas, strength, painted.alpha)
  const alpha = leftOf(source, from, strength)
  for (let p = 0; p < alpha.length; p++) {
    const over = (painted.alpha[p] ?? 0) * strength ** 2
    const under = (alpha[p] ?? 0) * (1 - over)
    alpha[p] = over + under
    const share = over / Math.max(1e-6, over + under)
    for (let c = 0, i = p * 3; c < 3; c++, i++) {
      const own = canvas.rgb[i] ?? 0
      canvas.rgb[i] = own + ((painted.canvas.rgb[i] ?? 0) - own) * share
    }
  }
  return { canvas, alpha }
}

/** A layer over a picture by a weight; where the weight is 0 the picture's bytes stay, alpha included. */
export function lay(under: Picture, { canvas, alpha }: Layer, weight: Float32Array): Picture {
  const out = { ...under, data: under.data.slice() }
  for (let p = 0; p < weight.length; p++) {
    const w = weight[p] ?? 0
    if (w === 0) continue
    for (let c = 0; c < 3; c++) {
      const base = under.data[p * 4 + c] ?? 0
      out.data[p * 4 + c] = base + ((canvas.rgb[p * 3 + c] ?? 0) * 255 - base) * w
    }
    const was = under.data[p * 4 + 3] ?? 255
    out.data[p * 4 + 3] = was + ((alpha ? (alpha[p] ?? 0) : 1) * 255 - was) * w
  }
  return out
}
