import type { Picture } from '../../paint/picture.ts'
import { toCanvas } from '../../paint/surface/canvas.ts'
import type { Patch } from '../../paint/surface/flood.ts'
import { gaussian } from '../plane/blur.ts'
import { grow } from '../plane/grow.ts'
import { resized } from '../plane/guided.ts'
import { findPatches } from '../plane/patches.ts'
import { createPlane, mapPlane, type Plane, smoothStep, toGrey } from '../plane/plane.ts'
import { findSubject, parting, standingOut } from '../subject/subject.ts'

export interface MaskAsk {
  confidence: number
  maxDetections: number
  /** px; below 0 shrinks. */
  maskPadding: number
  /** px */
  maskBlur: number
}

/** px of the picture, borders included. */
export interface Detection {
  x_min: number
  y_min: number
  x_max: number
  y_max: number
}

/** Part of the picture below which a patch is a speck. */
const SPECK = 0.002

/** How sure: how far it stands out, and how well it fills its box. */
function confidenceOf(patch: Patch, out: Plane): number {
  const area = (patch.right - patch.left + 1) * (patch.bottom - patch.top + 1)
  const sum = patch.cells.reduce((total, p) => total + (out.v[p] ?? 0), 0)
  const filled = patch.cells.length / area
  return Math.min(1, (sum / patch.cells.length) * (0.55 + 0.55 * filled))
}

/**
 * The regions that stand out by colour and edges, the surest first. Which thing a region is, this
 * engine does not know: classes are the real service's.
 */
export function findMask(picture: Picture, ask: MaskAsk): { mask: Picture; found: Detection[] } {
  const { width, height } = picture
  const canvas = toCanvas(picture)
  const out = standingOut(canvas)
  const limit = Math.max(0.08, parting(out))
  const regions = findPatches(out, (value) => value >= limit)
    .filter(({ cells }) => cells.length >= out.v.length * SPECK)
    .map((patch) => ({ patch, sure: confidenceOf(patch, out) }))
    .filter(({ sure }) => sure >= ask.confidence)
    .toSorted((one, other) => other.sure - one.sure)
    .slice(0, ask.maxDetections)
    .map(({ patch }) => patch)
  const chosen = createPlane(out.width, out.height)
  for (const { cells } of regions) for (const p of cells) chosen.v[p] = 1
  const [across, down] = [width / out.width, height / out.height]
  const found = regions.map((patch) => ({
    x_min: Math.floor(patch.left * across),
    y_min: Math.floor(patch.top * down),
    x_max: Math.min(width, Math.ceil((patch.right + 1) * across)) - 1,
    y_max: Math.min(height, Math.ceil((patch.bottom + 1) * down)) - 1,
  }))
  if (found.length === 0) return { mask: toGrey(createPlane(width, height)), found }
  // The chosen patches say which, the subject's own border says where exactly.
  const near = grow(chosen, 1)
  const which = resized(near, width, height)
  const whole = findSubject(canvas, out)
  const hard = mapPlane(whole, (value, p) => (value * (which.v[p] ?? 0) >= 0.5 ? 1 : 0))
  const padded = grow(hard, ask.maskPadding)
  const soft = gaussian(padded, ask.maskBlur / 2)
  const mask = ask.maskBlur > 0 ? mapPlane(soft, (value) => smoothStep(0, 1, value)) : padded
  return { mask: toGrey(mask), found }
}
