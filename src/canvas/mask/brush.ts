import type { Stroke } from '../document/operation.ts'

/** The least share of the size that pressure leaves, so that a light touch still shows. */
const LIGHTEST = 0.05

/** Where a brush's edge falls from full to nothing, as distances from the middle in pixels. */
export interface BrushEdge {
  inner: number
  outer: number
}

export const widthOf = ({ inner, outer }: BrushEdge): number => outer - inner

/** The edge at a pressure of 0–1. A crisp one still takes the one pixel that it crosses. */
export function brushEdge({ size, hardness }: Stroke, pressure: number): BrushEdge {
  const radius = (size / 2) * Math.max(LIGHTEST, pressure)
  return { inner: Math.min(hardness * radius, radius - 0.5), outer: radius + 0.5 }
}

/**
 * How much is covered between the edge's outside (0) and inside (1): straight for a crisp edge, so
 * that it is the area of the pixel, gently curved for a soft one. The one place that says so: a
 * preview at another zoom takes its gradient from here.
 */
export const falloff = (share: number, width: number): number =>
  width <= 1.5 ? share : share * share * (3 - 2 * share)
