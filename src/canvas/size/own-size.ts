import type { Extent } from '../extend/frame.ts'
import type { ExtendLimits } from '../extend/limits.ts'
import { fitOf } from '../extend/source-fit.ts'

/** How far a result may be stretched to lie over its picture before it shows. */
const STRETCH = 0.02

/** What a model makes that lies over a picture as it is: its own size, or the nearest there is, px. */
export function ownSize(source: Extent, limits: ExtendLimits): Extent {
  const { width, height } = limits
  const more = Math.max(1, width.min / source.width, height.min / source.height)
  const large = { width: source.width * more, height: source.height * more }
  const { size } = fitOf(large, 'scale', limits)
  return {
    width: Math.max(width.min, size.width),
    height: Math.max(height.min, size.height),
  }
}

/** How far a picture is stretched when it takes another's place; 0 is not at all. */
const stretch = (one: Extent, other: Extent): number =>
  Math.abs(Math.log((one.width * other.height) / (one.height * other.width)))

/** Whether a result of this size would lie over its picture out of shape, though it need not. */
export const isOutOfShape = (size: Extent, source: Extent, limits: ExtendLimits): boolean =>
  stretch(size, source) > stretch(ownSize(source, limits), source) + STRETCH
