import type { Box } from '../document/box.ts'

/** How much of each pixel of the source is made new, 0 (kept) to 255, row by row. */
export interface Mask {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** New values for the pixels of a box of a mask, row by row. */
export interface Patch {
  readonly box: Box
  readonly data: Uint8Array
}

export const newMask = (width: number, height: number): Mask => ({
  width,
  height,
  data: new Uint8Array(width * height),
})

export const wholeOf = ({ width, height }: Pick<Mask, 'width' | 'height'>): Box => ({
  x: 0,
  y: 0,
  width,
  height,
})

/** The mask's own values in a box, copied. */
export function cut(mask: Mask, box: Box): Patch {
  const data = new Uint8Array(box.width * box.height)
  for (let row = 0; row < box.height; row++) {
    const from = (box.y + row) * mask.width + box.x
    data.set(mask.data.subarray(from, from + box.width), row * box.width)
  }
  return { box, data }
}

/** Writes a patch into the mask, in place. */
export function put(mask: Mask, { box, data }: Patch): void {
  for (let row = 0; row < box.height; row++) {
    const line = data.subarray(row * box.width, (row + 1) * box.width)
    mask.data.set(line, (box.y + row) * mask.width + box.x)
  }
}

/** Every value turned round, in place. */
export function invert(data: Uint8Array): void {
  for (let at = 0; at < data.length; at++) data[at] = ~(data[at] ?? 0)
}

/** The share of the picture that is made new, 0–1; half-covered pixels count half. */
export function coverage({ data }: Mask): number {
  let sum = 0
  for (let at = 0; at < data.length; at++) sum += data[at] ?? 0
  return sum / (255 * data.length)
}

/** The smallest box around every pixel that is not wholly kept; null for an empty mask. */
export function bounds({ width, height, data }: Mask): Box | null {
  let first = 0
  while (first < data.length && data[first] === 0) first++
  if (first === data.length) return null
  const top = Math.floor(first / width)
  let bottom = height - 1
  while (isEmpty(data, bottom * width, (bottom + 1) * width)) bottom--
  let left = width
  let right = 0
  for (let y = top; y <= bottom; y++) {
    const start = y * width
    for (let x = 0; x < left; x++) if (data[start + x] !== 0) left = x
    for (let x = width - 1; x > right; x--) if (data[start + x] !== 0) right = x
  }
  right = Math.max(right, left)
  return { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
}

function isEmpty(data: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (data[at] !== 0) return false
  return true
}
