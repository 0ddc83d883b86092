import { type Frame, NO_FRAME } from '../document/document.ts'
import { type Extent, extended } from './frame.ts'
import type { ExtendLimits, Span } from './limits.ts'

/** Where the picture stands in the extended one, along each axis: 0 at the start, 1 at the end. */
export interface Anchor {
  x: 0 | 0.5 | 1
  y: 0 | 0.5 | 1
}

export const CENTRE: Anchor = { x: 0.5, y: 0.5 }

export const FACTORS = [1.25, 1.5, 2] as const

export const RATIOS = ['1:1', '4:3', '3:4', '3:2', '2:3', '16:9', '9:16', '21:9'] as const

/** What a preset comes to. `beyond` says what it asked for where that is more than the model makes. */
export interface Proposal {
  frame: Frame
  size: Extent
  beyond: string | undefined
}

/** What is added along one axis, whole steps, so that the length comes nearest to a target. */
function added(length: number, target: number, span: Span, step: number): number {
  const wanted = Math.max(0, Math.round((target - length) / step) * step)
  return Math.min(wanted, Math.max(0, Math.floor((span.max - length) / step) * step))
}

/** The start's share; an odd number of steps in the middle leaves one more to the end. */
const before = (pixels: number, at: number, step: number): number =>
  Math.floor((pixels * at) / step) * step

function proposed(
  source: Extent,
  target: Extent,
  anchor: Anchor,
  { side, width, height }: ExtendLimits,
): Proposal {
  const across = added(source.width, target.width, width, side.step)
  const along = added(source.height, target.height, height, side.step)
  const left = before(across, anchor.x, side.step)
  const top = before(along, anchor.y, side.step)
  const frame = { top, left, right: across - left, bottom: along - top }
  const half = side.step / 2
  const isBeyond = target.width > width.max + half || target.height > height.max + half
  return {
    frame,
    size: extended(source, frame),
    beyond: isBeyond
      ? `${Math.round(target.width)} × ${Math.round(target.height)} px would be over the model’s ${Math.min(width.max, height.max)} px.`
      : undefined,
  }
}

/** Both lengths times a factor. */
export const byFactor = (
  source: Extent,
  factor: number,
  anchor: Anchor,
  limits: ExtendLimits,
): Proposal =>
  proposed(source, { width: source.width * factor, height: source.height * factor }, anchor, limits)

export const ratioOf = (name: string): number => {
  const [a = 1, b = 1] = name.split(':').map(Number)
  return a / b
}

/** The least extension that brings the picture to a ratio, as near as whole steps come. */
export function byRatio(
  source: Extent,
  ratio: number,
  anchor: Anchor,
  limits: ExtendLimits,
): Proposal {
  const target =
    ratio > source.width / source.height
      ? { width: source.height * ratio, height: source.height }
      : { width: source.width, height: source.width / ratio }
  return proposed(source, target, anchor, limits)
}

/** The same extension once more, about the picture that came of it. */
export function again(source: Extent, frame: Frame, limits: ExtendLimits): Proposal {
  const size = extended(source, frame)
  const isBeyond = size.width > limits.width.max || size.height > limits.height.max
  return {
    frame: isBeyond ? NO_FRAME : frame,
    size,
    beyond: isBeyond
      ? `${size.width} × ${size.height} px would be over the model’s ${Math.min(limits.width.max, limits.height.max)} px.`
      : undefined,
  }
}
