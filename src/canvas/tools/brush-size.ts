import type { Brush } from '../store.ts'

export const LEAST_SIZE = 1
export const GREATEST_SIZE = 1000
/** One press of [ or ]: a fifth. */
export const SIZE_STEP = 1.2
export const HARDNESS_STEP = 0.1
/** CSS px of a drag from soft to hard. */
const HARDNESS_DRAG = 200

const between = (low: number, value: number, high: number): number =>
  Math.max(low, Math.min(high, value))

/** A brush's size times a factor: whole px, and always another one. */
export function brushScaled(size: number, factor: number): number {
  const next = Math.round(size * factor)
  return between(LEAST_SIZE, next === size ? size + Math.sign(factor - 1) : next, GREATEST_SIZE)
}

export const brushHardened = (hardness: number, by: number): number =>
  Math.round(between(0, hardness + by, 1) * 100) / 100

/** After a drag: sideways the size, as far as the edge moved; upwards harder. */
export function brushDragged({ size, hardness }: Brush, dx: number, dy: number): Partial<Brush> {
  return {
    size: between(LEAST_SIZE, size + 2 * dx, GREATEST_SIZE),
    hardness: between(0, hardness - dy / HARDNESS_DRAG, 1),
  }
}

// The slider moves evenly in what one sees: twice as large is as far from everywhere.
const RANGE = Math.log(GREATEST_SIZE / LEAST_SIZE)
export const sizeToShare = (size: number): number => Math.log(size / LEAST_SIZE) / RANGE
export const shareToSize = (share: number): number =>
  Math.round(LEAST_SIZE * Math.exp(share * RANGE))
