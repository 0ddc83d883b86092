import type { Ask } from './ask.ts'
import { type Find, paintFresh, planFor } from './compose.ts'
import { paintCutout } from './cutout.ts'
import { fillIn } from './input/fill-in.ts'
import { boundsOf } from './input/mask.ts'
import { measure, moveTone } from './input/tone.ts'
import { type Layer, lay } from './layer.ts'
import type { Picture } from './picture.ts'
import { type Canvas, createCanvas, toCanvas } from './surface/canvas.ts'
import { clamp, smooth } from './surface/clamp.ts'
import { blurMask } from './surface/raster.ts'
import { type Crop, resample } from './surface/resample.ts'

/** From this strength on nothing of what lay under the mask is left. */
const OPAQUE = 0.8

/**
 * A source (fitted to the size) repainted where a mask has white: what surrounds the mask runs on
 * behind the prompt's subject, or behind a whole scene where the prompt names a place.
 */
export function inpaint(
  ask: Ask,
  seed: number,
  source: Picture,
  weight: Float32Array,
  find: Find,
): Picture {
  const { width, height } = ask
  const box = boundsOf(weight, width, height, 0)
  if (!box) return source
  const usual = Math.round(Math.max(24, Math.max(box.width, box.height) * 0.12))
  const frame = boundsOf(weight, width, height, ask.margin ?? usual) ?? box
  const region = boundsOf(weight, width, height, Math.max(usual, ask.margin ?? 0)) ?? box
  const from = toCanvas(source)
  const ground = fillIn(from, weight, region)
  const plan = planFor(ask, seed, 'krea')
  const alone = ground !== null && !plan.placed && plan.cast.length > 0
  const layer =
    alone && ask.controls.length === 0
      ? placeSubject(ask, seed, weight, region, find)
      : placeScene(ask, seed, frame, region, find)
  if (ground) {
    // Light and colours of the surroundings, less of them the more the strength leaves to the prompt.
    const light = clamp((1 - ask.strength) / (1 - OPAQUE))
    const tone = measure(layer.canvas, layer.alpha ?? undefined)
    moveTone(layer.canvas, tone, measure(ground), light * (layer.alpha ? 0.22 : 0.6))
  }
  const near = featherOf(weight, width, region, Math.min(box.width, box.height))
  const share = smooth(ask.strength / OPAQUE)
  const out = from
  for (let y = 0, p = 0; y < region.height; y++) {
    let i = ((y + region.y) * width + region.x) * 3
    for (let x = 0; x < region.width; x++, p++) {
      const a = (layer.alpha?.[p] ?? 1) * (ground ? (near[p] ?? 0) : 1)
      for (let c = 0; c < 3; c++, i++) {
        const under = ground?.rgb[p * 3 + c] ?? 0
        const v = under + ((layer.canvas.rgb[p * 3 + c] ?? 0) - under) * a
        const own = out.rgb[i] ?? 0
        out.rgb[i] = own + (v - own) * share
      }
    }
  }
  return lay(source, { canvas: out, alpha: null }, weight)
}

/** 0 at a mask's edge, 1 a little inside of it, whatever its grey. */
function featherOf(weight: Float32Array, width: number, region: Crop, short: number): Float32Array {
  const a = new Float32Array(region.width * region.height)
  for (let y = 0, p = 0; y < region.height; y++) {
    const from = (y + region.y) * width + region.x
    for (let x = 0; x < region.width; x++, p++) a[p] = Math.min(1, (weight[from + x] ?? 0) * 10)
  }
  const radius = clamp(short * 0.02, 1.5, 20)
  return blurMask({ ...region, a }, radius).map((t) => smooth(t * 2 - 1))
}

/** A scene made for a frame, in its place in the region; with a guide it is made for the whole picture. */
function placeScene(ask: Ask, seed: number, frame: Crop, region: Crop, find: Find): Layer {
  const whole = ask.controls.length > 0 && ask.margin === null
  const at = whole ? { x: 0, y: 0, width: ask.width, height: ask.height } : frame
  const painted = paintFresh(ask, seed, 'krea', at.width, at.height, find)
  const canvas = createCanvas(region.width, region.height)
  for (let y = 0, i = 0; y < region.height; y++) {
    const row = clamp(y + region.y - at.y, 0, at.height - 1) * at.width
    for (let x = 0; x < region.width; x++, i += 3) {
      const o = (row + clamp(x + region.x - at.x, 0, at.width - 1)) * 3
      for (let c = 0; c < 3; c++) canvas.rgb[i + c] = painted.rgb[o + c] ?? 0
    }
  }
  return { canvas, alpha: null }
}

/** The box of what is there of a layer, without its shadow. */
function boxOf({
  canvas: { width, height },
  alpha,
}: {
  canvas: Canvas
  alpha: Float32Array
}): Crop {
  const there = alpha.map((a) => (a > 0.5 ? 1 : 0))
  return boundsOf(there, width, height, 0) ?? { x: 0, y: 0, width, height }
}

/** The prompt's subject, as large as the mask's white holds it. */
function placeSubject(
  ask: Ask,
  seed: number,
  weight: Float32Array,
  region: Crop,
  find: Find,
): { canvas: Canvas; alpha: Float32Array } {
  const cut = (side: number) =>
    paintCutout({ ...ask, width: side, height: side }, seed, 'krea', find)
  const small = 192
  const rough = boxOf(cut(small))
  const room = roomIn(weight, ask.width, region, rough.width / rough.height)
  const fit = 0.9 - Math.min(0.3, (ask.margin ?? 0) / 1000)
  const tall = room.height * fit
  const side = Math.round(
    clamp((tall / rough.height) * small, small, Math.max(ask.width, ask.height)),
  )
  const made = cut(side)
  const exact = boxOf(made)
  const scale = exact.height / tall
  const crop = {
    x: exact.x + exact.width / 2 - (room.x + room.width / 2) * scale,
    y: exact.y + exact.height / 2 - (room.y + room.height / 2) * scale,
    width: region.width * scale,
    height: region.height * scale,
  }
  return cropLayer(made, crop, region.width, region.height)
}

/** A part of a layer at another size; beyond its sides there is nothing. */
function cropLayer(
  { canvas, alpha }: { canvas: Canvas; alpha: Float32Array },
  crop: Crop,
  width: number,
  height: number,
): { canvas: Canvas; alpha: Float32Array } {
  const lifted = new Float32Array(alpha.length * 4)
  for (let p = 0; p < alpha.length; p++) {
    const a = alpha[p] ?? 0
    for (let c = 0; c < 3; c++) lifted[p * 4 + c] = (canvas.rgb[p * 3 + c] ?? 0) * a
    lifted[p * 4 + 3] = a
  }
  const flat = resample(lifted, canvas.width, canvas.height, 4, crop, width, height)
  const out = { canvas: createCanvas(width, height), alpha: new Float32Array(width * height) }
  for (let y = 0, p = 0; y < height; y++) {
    const v = crop.y + ((y + 0.5) / height) * crop.height
    for (let x = 0; x < width; x++, p++) {
      const u = crop.x + ((x + 0.5) / width) * crop.width
      const a = flat[p * 4 + 3] ?? 0
      if (a < 0.003 || u < 0 || v < 0 || u > canvas.width || v > canvas.height) continue
      out.alpha[p] = a
      for (let c = 0; c < 3; c++) out.canvas.rgb[p * 3 + c] = (flat[p * 4 + c] ?? 0) / a
    }
  }
  return out
}

/** The largest place of a shape (width to height) that a mask's white holds, px in the region. */
function roomIn(weight: Float32Array, width: number, region: Crop, shape: number): Crop {
  const step = Math.max(1, Math.max(region.width, region.height) / 96)
  const w = Math.max(1, Math.floor(region.width / step))
  const h = Math.max(1, Math.floor(region.height / step))
  // Sums from the first corner, a row and a column of zeros before.
  const sums = new Float64Array((w + 1) * (h + 1))
  for (let y = 0; y < h; y++) {
    const row = (region.y + Math.floor((y + 0.5) * step)) * width + region.x
    for (let x = 0; x < w; x++) {
      const at = (y + 1) * (w + 1) + x + 1
      sums[at] =
        (weight[row + Math.floor((x + 0.5) * step)] ?? 0) +
        (sums[at - 1] ?? 0) +
        (sums[at - w - 1] ?? 0) -
        (sums[at - w - 2] ?? 0)
    }
  }
  let best = { score: 0, x: 0, y: 0, width: w, height: h }
  const largest = Math.min(h, w / shape)
  for (let tall = largest; tall >= largest * 0.2; tall *= 0.93) {
    const [bw, bh] = [Math.max(1, Math.floor(tall * shape)), Math.max(1, Math.floor(tall))]
    for (let y = 0; y + bh <= h; y++) {
      for (let x = 0; x + bw <= w; x++) {
        const [a, b] = [y * (w + 1) + x, (y + bh) * (w + 1) + x]
        const sum = (sums[b + bw] ?? 0) - (sums[b] ?? 0) - (sums[a + bw] ?? 0) + (sums[a] ?? 0)
        // In the middle rather than aside, where both hold it.
        const aside = Math.hypot(x + (bw - w) / 2, y + (bh - h) / 2) / (w + h)
        const score = bh * Math.min(1, sum / (bw * bh) / 0.98) ** 6 * (1 - aside * 0.02)
        if (score > best.score + 1e-6) best = { score, x, y, width: bw, height: bh }
      }
    }
  }
  const px = (n: number) => n * step
  return { x: px(best.x), y: px(best.y), width: px(best.width), height: px(best.height) }
}
