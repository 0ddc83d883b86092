import type { Picture } from '../../paint/picture.ts'
import { toCanvas } from '../../paint/surface/canvas.ts'
import { grow } from '../plane/grow.ts'
import { follow } from '../plane/guided.ts'
import { findPatches } from '../plane/patches.ts'
import { mapPlane, type Plane, smoothStep, toGrey, toLight } from '../plane/plane.ts'
import { findSubject } from './subject.ts'

export interface CutAsk {
  /** The new background, channels 0 … 255; transparent where absent. */
  rgba?: { red: number; green: number; blue: number; alpha: number }
  returnOnlyMask: boolean
  postProcessMask: boolean
  alphaMatting: boolean
  alphaMattingForegroundThreshold: number
  alphaMattingBackgroundThreshold: number
  /** px */
  alphaMattingErodeSize: number
}

/** Holes and specks up to this share of the picture are closed and removed. */
const SPECK = 0.004

/** Without specks outside the subject and holes inside it. */
export function cleaned(mask: Plane): Plane {
  const least = mask.v.length * SPECK
  const out = mapPlane(mask, (value) => value)
  for (const { cells } of findPatches(mask, (value) => value >= 0.5))
    if (cells.length < least) for (const p of cells) out.v[p] = 0
  for (const { cells } of findPatches(mask, (value) => value < 0.5))
    if (cells.length < least) for (const p of cells) out.v[p] = 1
  return out
}

/** Half-transparent borders: what is certain stays, the band between follows the picture's own tones. */
function matted(mask: Plane, light: Plane, ask: CutAsk): Plane {
  const surely = grow(
    mapPlane(mask, (value) => (value * 255 >= ask.alphaMattingForegroundThreshold ? 1 : 0)),
    -ask.alphaMattingErodeSize,
  )
  const maybe = grow(
    mapPlane(mask, (value) => (value * 255 > ask.alphaMattingBackgroundThreshold ? 1 : 0)),
    ask.alphaMattingErodeSize,
  )
  const soft = follow(mask, light, Math.max(2, ask.alphaMattingErodeSize), 1e-5)
  return mapPlane(soft, (value, p) => {
    if (surely.v[p] === 1) return 1
    if (maybe.v[p] === 0) return 0
    return Math.min(1, Math.max(0, value))
  })
}

/** The subject of a picture, by what differs from the colours along its border. White is subject. */
export function subjectMask(picture: Picture, ask: CutAsk): Plane {
  const canvas = toCanvas(picture)
  const found = findSubject(canvas)
  const mask = ask.postProcessMask ? cleaned(found) : found
  if (ask.alphaMatting) return matted(mask, toLight(canvas), ask)
  return mapPlane(mask, (value) => smoothStep(0.25, 0.75, value))
}

/** The picture without its background, on the colour asked for, or the mask alone. */
export function cutOut(picture: Picture, ask: CutAsk): Picture {
  const mask = subjectMask(picture, ask)
  if (ask.returnOnlyMask) return toGrey(mask)
  const { red = 0, green = 0, blue = 0, alpha = 0 } = ask.rgba ?? {}
  const under = [red, green, blue]
  const data = new Uint8ClampedArray(picture.data.length)
  for (let p = 0, o = 0; p < mask.v.length; p++, o += 4) {
    const own = (mask.v[p] ?? 0) * ((picture.data[o + 3] ?? 255) / 255)
    const rest = (alpha / 255) * (1 - own)
    const sum = own + rest
    for (let c = 0; c < 3; c++) {
      const top = picture.data[o + c] ?? 0
      data[o + c] = sum > 0 ? (top * own + (under[c] ?? 0) * rest) / sum : top
    }
    data[o + 3] = sum * 255
  }
  return { width: picture.width, height: picture.height, data }
}
