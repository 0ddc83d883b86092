import { getAt } from '../../models/path.ts'
import type { Request } from '../../models/rule.ts'
import type { Frame } from '../document/document.ts'
import { type Extent, extended, frameFault, isExtended, sideRefusal } from './frame.ts'
import { type ExtendLimits, SIDES } from './limits.ts'

export interface Change {
  path: string
  value: unknown
}

const pixels = (request: Request, path: string): number => {
  const value = getAt(request, path)
  return typeof value === 'number' ? value : 0
}

/** The sides that a request asks for, whatever they are. */
export const frameIn = (request: Request, { sidePaths }: ExtendLimits): Frame => ({
  top: pixels(request, sidePaths.top),
  right: pixels(request, sidePaths.right),
  bottom: pixels(request, sidePaths.bottom),
  left: pixels(request, sidePaths.left),
})

/** Width and height of a request; null where either is unset. */
export function sizeIn(request: Request, limits: ExtendLimits): Extent | null {
  const [width, height] = [pixels(request, limits.widthPath), pixels(request, limits.heightPath)]
  return width > 0 && height > 0 ? { width, height } : null
}

/** Whether sides written by hand can stand on the canvas. */
export const canStand = (source: Extent, frame: Frame, limits: ExtendLimits): boolean =>
  SIDES.every((side) => !sideRefusal(frame[side], source, frame, side, limits)) &&
  !(isExtended(frame) && frameFault(source, frame, limits))

/**
 * What a request needs for a frame: each side that is there, and the size of the whole. Without a
 * side nothing is asked for, and the size is what it was before, where that is known.
 */
export function changesFor(
  source: Extent,
  frame: Frame,
  limits: ExtendLimits,
  before: Extent | null,
): Change[] {
  const size = isExtended(frame) ? extended(source, frame) : before
  const sizes = size
    ? [
        { path: limits.widthPath, value: size.width },
        { path: limits.heightPath, value: size.height },
      ]
    : []
  if (!isExtended(frame)) return [{ path: limits.path, value: null }, ...sizes]
  const sides = SIDES.map((side) => ({
    path: limits.sidePaths[side],
    value: frame[side] || null,
  }))
  return [...sides, ...sizes]
}

/** The frame that a new size stands for: what it has more or less is shared as it was. */
export function frameForSize(
  source: Extent,
  frame: Frame,
  size: Extent,
  limits: ExtendLimits,
): Frame | null {
  const now = extended(source, frame)
  const across = size.width - now.width
  const along = size.height - now.height
  // Where both sides are there, the later one gives and takes.
  const next = {
    ...frame,
    ...(frame.right > 0 || frame.left === 0
      ? { right: frame.right + across }
      : { left: frame.left + across }),
    ...(frame.bottom > 0 || frame.top === 0
      ? { bottom: frame.bottom + along }
      : { top: frame.top + along }),
  }
  return canStand(source, next, limits) && isExtended(next) ? next : null
}
