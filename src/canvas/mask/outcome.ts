import { inside } from '../document/box.ts'
import type { Mode, Operation } from '../document/operation.ts'
import { feather } from './feather.ts'
import { fillHoles } from './fill-holes.ts'
import { grow, shrink } from './grow.ts'
import { bounds, cut, invert, type Mask, type Patch, wholeOf } from './mask.ts'
import { polygonCover } from './polygon.ts'
import { cornersOf } from './shape.ts'
import { strokeCover } from './stroke.ts'

/** How much of each pixel of a stored picture counts, at the size and place it is asked for. */
export type BitmapCover = (value: string, box: Patch['box'], clipped: Patch['box']) => Uint8Array

/**
 * What an operation makes of a mask: new values for the one box that it changes, or null where it
 * changes nothing. The mask itself stays as it is. Throws what `bitmapCover` throws.
 */
export function outcome(mask: Mask, operation: Operation, bitmapCover: BitmapCover): Patch | null {
  switch (operation.kind) {
    case 'stroke':
      return blended(mask, strokeCover(operation, mask), operation.mode, operation.opacity)
    case 'rectangle':
    case 'ellipse':
    case 'polygon':
      return blended(mask, polygonCover(cornersOf(operation), mask), operation.mode, 1)
    case 'bitmap': {
      const box = operation.box ?? wholeOf(mask)
      const clipped = inside(box.x, box.y, box.x + box.width, box.y + box.height, mask)
      const data = clipped && bitmapCover(operation.value, box, clipped)
      return data && laid(mask, { box: clipped, data }, operation.mode)
    }
    case 'fill':
      return filled(wholeOf(mask), 255)
    case 'clear': {
      const box = bounds(mask)
      return box && filled(box, 0)
    }
    case 'invert': {
      const whole = cut(mask, wholeOf(mask))
      invert(whole.data)
      return whole
    }
    case 'fillHoles':
      return fillHoles(mask)
    case 'grow':
      return grow(mask, operation.by)
    case 'shrink':
      return shrink(mask, operation.by)
    case 'feather':
      return feather(mask, operation.by)
  }
}

const filled = (box: Patch['box'], value: number): Patch => ({
  box,
  data: new Uint8Array(box.width * box.height).fill(value),
})

/** Cover laid over the mask, or taken out of it, as light through two panes; in the cover's room. */
function blended(mask: Mask, cover: Patch | null, mode: Mode, opacity: number): Patch | null {
  if (!cover) return null
  const { box, data } = cover
  const share = opacity / 255
  for (let row = 0; row < box.height; row++) {
    const under = (box.y + row) * mask.width + box.x
    for (let x = 0; x < box.width; x++) {
      const at = row * box.width + x
      const old = mask.data[under + x] ?? 0
      const part = (data[at] ?? 0) * share
      data[at] = mode === 'add' ? old + (255 - old) * part + 0.5 : old - old * part + 0.5
    }
  }
  return cover
}

/** A picture's cover: laid twice it is there once, and what was laid can be taken away whole. */
function laid(mask: Mask, { box, data }: Patch, mode: Mode): Patch {
  const old = cut(mask, box).data
  for (let at = 0; at < data.length; at++) {
    const [before, part] = [old[at] ?? 0, data[at] ?? 0]
    data[at] = mode === 'add' ? Math.max(before, part) : Math.max(0, before - part)
  }
  return { box, data }
}
