import type { Box } from '../stage/view.ts'
import type { Extent } from './frame.ts'
import type { ExtendLimits, Span } from './limits.ts'

/** How a picture is brought to a size that can be extended in whole steps. */
export type FitWay = 'crop' | 'pad' | 'scale'

export interface Fit {
  way: FitWay
  /** Of the fitted picture, px. */
  size: Extent
  /** Where the whole of the source is drawn in it, px; beyond its edges for a crop. */
  box: Box
  /** The source is more than the model makes, so it is made smaller whatever the way. */
  reduced: boolean
}

const onGrid = (pixels: number, { min, max, step }: Span): boolean =>
  pixels >= step && pixels <= max && (pixels - min) % step === 0

/** Whether a picture can be extended as it is: whole sides beside it come to a size of the model. */
export const isFitting = (source: Extent, { width, height }: ExtendLimits): boolean =>
  onGrid(source.width, width) && onGrid(source.height, height)

/** Whether there is too little of a picture to go by. */
export const isTooSmall = (source: Extent, { width, height }: ExtendLimits): boolean =>
  source.width < width.step || source.height < height.step

/** Whether a picture is more than the model makes. */
export const isTooLarge = (source: Extent, { width, height }: ExtendLimits): boolean =>
  source.width > width.max || source.height > height.max

const rounding = { crop: Math.floor, pad: Math.ceil, scale: Math.round }

/** The next length that the model can make, at most `room` px. */
function toGrid(pixels: number, { min, step }: Span, way: FitWay, room: number): number {
  const offset = min % step
  const steps = rounding[way]((pixels - offset) / step)
  const most = Math.floor((room - offset) / step)
  return offset + Math.max(1, Math.min(most, steps)) * step
}

/**
 * How a picture becomes one that can be extended. `room` is the most it may be, px: the model's
 * limit, or less where what is to be added shall fit too.
 */
export function fitOf(
  source: Extent,
  way: FitWay,
  limits: ExtendLimits,
  room: Extent = { width: limits.width.max, height: limits.height.max },
): Fit {
  const scale = Math.min(1, room.width / source.width, room.height / source.height)
  const drawn = { width: source.width * scale, height: source.height * scale }
  const size = {
    width: toGrid(drawn.width, limits.width, way, room.width),
    height: toGrid(drawn.height, limits.height, way, room.height),
  }
  const box =
    way === 'scale'
      ? { x: 0, y: 0, ...size }
      : {
          // Whole pixels, so that an unscaled picture keeps its own exactly.
          x: Math.floor((size.width - drawn.width) / 2),
          y: Math.floor((size.height - drawn.height) / 2),
          ...drawn,
        }
  return { way, size, box, reduced: scale < 1 }
}

/** A point of the source in the fitted picture, px. */
export const toFitted = (
  { box }: Fit,
  source: Extent,
  point: { x: number; y: number },
): { x: number; y: number } => ({
  x: box.x + (point.x * box.width) / source.width,
  y: box.y + (point.y * box.height) / source.height,
})
