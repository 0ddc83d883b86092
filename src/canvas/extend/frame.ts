import type { Frame } from '../document/document.ts'
import type { ExtendLimits, Side, Span } from './limits.ts'

/** Pixels. */
export interface Extent {
  width: number
  height: number
}

/** A side, or the corner of two. */
export type Handle = Side | `${'top' | 'bottom'}-${'left' | 'right'}`

/** As they are walked, round the picture. */
export const HANDLES: readonly Handle[] = [
  ...(['top-left', 'top', 'top-right', 'right'] as const),
  ...(['bottom-right', 'bottom', 'bottom-left', 'left'] as const),
]

export const isExtended = (frame: Frame): boolean =>
  frame.top + frame.right + frame.bottom + frame.left > 0

export const isSameFrame = (a: Frame, b: Frame): boolean =>
  a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left

/** The picture with what is added. */
export const extended = (source: Extent, frame: Frame): Extent => ({
  width: source.width + frame.left + frame.right,
  height: source.height + frame.top + frame.bottom,
})

const opposite: Record<Side, Side> = { top: 'bottom', right: 'left', bottom: 'top', left: 'right' }

const isAcross = (side: Side): boolean => side === 'left' || side === 'right'

const snap = (pixels: number, step: number): number => Math.max(0, Math.round(pixels / step) * step)

const snapDown = (pixels: number, step: number): number =>
  Math.max(0, Math.floor(pixels / step) * step)

/** What may be added across or along in all, whole steps. */
const roomOf = (source: Extent, limits: ExtendLimits, across: boolean): number =>
  across
    ? snapDown(limits.width.max - source.width, limits.side.step)
    : snapDown(limits.height.max - source.height, limits.side.step)

/** The most that one side may be while its opposite stays. */
export const greatestSide = (
  source: Extent,
  frame: Frame,
  side: Side,
  limits: ExtendLimits,
): number =>
  Math.max(
    0,
    Math.min(
      snapDown(limits.side.max, limits.side.step),
      roomOf(source, limits, isAcross(side)) - frame[opposite[side]],
    ),
  )

/** The sides that a handle moves. */
const sidesOfHandle = (handle: Handle): Side[] =>
  // A handle's name is made of the names of its sides.
  handle.split('-') as Side[]

interface Pull {
  /** Source px to the right and down since the handle was taken. */
  x: number
  y: number
  /** The opposite side moves as far, outward. */
  fromCentre: boolean
}

export interface Pulled {
  /** The nearest frame that can be made. */
  frame: Frame
  /** Where the hand is, in whole steps: may be more than the model makes. */
  wanted: Frame
}

const outward = (side: Side, { x, y }: Pull): number =>
  ({ top: -y, right: x, bottom: y, left: -x })[side]

/** A handle taken at `start` and pulled from there. */
export function pulled(
  start: Frame,
  handle: Handle,
  pull: Pull,
  source: Extent,
  limits: ExtendLimits,
): Pulled {
  const { step } = limits.side
  const wanted = { ...start }
  const frame = { ...start }
  for (const side of sidesOfHandle(handle)) {
    const other = opposite[side]
    wanted[side] = snap(start[side] + outward(side, pull), step)
    const more = wanted[side] - start[side]
    if (pull.fromCentre) wanted[other] = Math.max(0, start[other] + more)
    const room = roomOf(source, limits, isAcross(side))
    if (!pull.fromCentre) {
      frame[side] = Math.min(wanted[side], greatestSide(source, start, side, limits))
      continue
    }
    // Both move alike, so what is left is shared in halves.
    const left = snapDown(room - start[side] - start[other], step)
    const each = Math.min(more, snapDown(left / 2, step))
    frame[side] = Math.max(0, start[side] + each)
    frame[other] = Math.max(0, start[other] + each)
  }
  return { frame, wanted }
}

/** A key's worth: whole steps outward or, below 0, inward. */
export function nudged(
  start: Frame,
  handle: Handle,
  steps: { x: number; y: number },
  fromCentre: boolean,
  source: Extent,
  limits: ExtendLimits,
): Pulled {
  const { step } = limits.side
  const pull = { x: steps.x * step, y: steps.y * step, fromCentre }
  return pulled(start, handle, pull, source, limits)
}

const fits = (pixels: number, { min, step }: Span): boolean => (pixels - min) % step === 0

/** What cannot be about a frame, in words; undefined where it can be made. */
export function frameFault(
  source: Extent,
  frame: Frame,
  limits: ExtendLimits,
): { across: boolean; message: string } | undefined {
  const size = extended(source, frame)
  for (const [across, word, pixels, span] of [
    [true, 'wide', size.width, limits.width],
    [false, 'high', size.height, limits.height],
  ] as const) {
    const fault = (message: string) => ({ across, message: `${pixels} px ${word} ${message}` })
    if (pixels > span.max) return fault(`is over the model’s ${span.max} px.`)
    if (pixels < span.min) return fault(`is under the model’s ${span.min} px.`)
    if (!fits(pixels, span)) return fault(`is no multiple of ${span.step}.`)
  }
  return undefined
}

export interface Refusal {
  message: string
  /** The nearest that can be. */
  nearest: number
}

/** Why a side cannot be this many pixels; undefined where it can. */
export function sideRefusal(
  pixels: number,
  source: Extent,
  frame: Frame,
  side: Side,
  limits: ExtendLimits,
): Refusal | undefined {
  const { step } = limits.side
  const greatest = greatestSide(source, frame, side, limits)
  const nearest = Math.min(greatest, snap(pixels, step))
  if (pixels < 0) return { message: 'A side cannot be less than 0.', nearest }
  if (pixels > greatest) {
    const size = extended(source, { ...frame, [side]: pixels })
    const made = isAcross(side) ? size.width : size.height
    const limit = isAcross(side) ? limits.width.max : limits.height.max
    const message =
      made > limit
        ? `${made} px ${isAcross(side) ? 'wide' : 'high'} would be over the model’s ${limit} px.`
        : `At most ${greatest} px.`
    return { message, nearest }
  }
  if (!fits(pixels, { ...limits.side, min: 0 }))
    return { message: `A side takes steps of ${step} px.`, nearest }
  return undefined
}
