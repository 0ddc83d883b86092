import type { Box } from '../document/box.ts'
import type { CanvasDocument, Source } from '../document/document.ts'
import type { Extent } from './frame.ts'
import type { ExtendLimits } from './limits.ts'
import { type Fit, type FitWay, fitOf, isFitting } from './source-fit.ts'

/** The picture that sides are added to: the source, or what will be made of it first. */
export interface Standing {
  size: Extent
  /** Where it lies in the source, source px; beyond its edges where it is padded. */
  box: Box
  /** Source px for each of its own. */
  unit: { x: number; y: number }
  /** Null where the source is that picture. */
  fit: Fit | null
}

/** Where a fitted picture lies in its source. */
function boxIn(source: Extent, fit: Fit): Pick<Standing, 'box' | 'unit'> {
  const unit = { x: source.width / fit.box.width, y: source.height / fit.box.height }
  return {
    unit,
    box: {
      // Never -0, which reads differently.
      x: 0 - fit.box.x * unit.x,
      y: 0 - fit.box.y * unit.y,
      width: fit.size.width * unit.x,
      height: fit.size.height * unit.y,
    },
  }
}

export function standingOf(source: Extent, way: FitWay, limits: ExtendLimits): Standing {
  if (isFitting(source, limits)) {
    const size = { width: source.width, height: source.height }
    return { size, box: { x: 0, y: 0, ...size }, unit: { x: 1, y: 1 }, fit: null }
  }
  const fit = fitOf(source, way, limits)
  return { size: fit.size, ...boxIn(source, fit), fit }
}

/** The fit that leads back from a fitted picture to the one it was made of. */
export const wayBack = (source: Extent, fit: Fit): Fit => ({
  way: 'scale',
  size: { width: source.width, height: source.height },
  box: boxIn(source, fit).box,
  reduced: false,
})

/** A picture that was fitted here, and the one it was made of. */
export interface FittedFrom {
  document: CanvasDocument['id']
  value: string
  source: Source
  fit: Fit
}
