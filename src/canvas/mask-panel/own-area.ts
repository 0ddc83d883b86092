import type { Box } from '../document/box.ts'
import type { Mask, Patch } from '../mask/mask.ts'

/** From here on a pixel of a found mask is of an area, not of the soft edge about it. */
const CORE = 128
/** A patch that fills a box so far (its share of what both reach over) is of that area. */
const ALIKE = 0.5

/** How much two boxes are one, 0–1: what they share of what they reach over. */
function alikeness(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const along = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  if (across <= 0 || along <= 0) return 0
  const shared = across * along
  return shared / (one.width * one.height + other.width * other.height - shared)
}

/** Whether a patch is plainly another area's: it fills that one's box, and this one's far less. */
function isOthers(patch: Box, boxes: readonly Box[], index: number): boolean {
  const likes = boxes.map((box) => alikeness(patch, box))
  const most = Math.max(...likes)
  return most >= ALIKE && (likes[index] ?? 0) < most / 2
}

/** Calls back with each pixel beside one, corners too. */
function beside({ width, height }: Mask, at: number, visit: (next: number) => void): void {
  const x = at % width
  const y = (at - x) / width
  for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row++)
    for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column++)
      if (row !== y || column !== x) visit(row * width + column)
}

/**
 * Of a found mask what one of its areas is made of, within `room` (the area's box and the soft edge
 * about it, px). Boxes of areas may lie over one another: a patch that is another area's is left
 * out, and the soft edge about it too. `boxes` are the areas' own, in the mask's pixels.
 */
export function ownArea(mask: Mask, boxes: readonly Box[], index: number, room: Box): Patch {
  const { width, data } = mask
  /** 0 not reached yet, 1 this area's or nobody's, 2 another's. */
  const whose = new Uint8Array(data.length)
  const queue = new Int32Array(data.length)
  let last = 0
  for (let start = 0; start < data.length; start++) {
    if (whose[start] !== 0 || (data[start] ?? 0) < CORE) continue
    const first = last
    let [left, top, right, bottom] = [width, mask.height, 0, 0]
    queue[last++] = start
    whose[start] = 1
    for (let next = first; next < last; next++) {
      const at = queue[next] ?? 0
      const x = at % width
      const y = (at - x) / width
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
      beside(mask, at, (near) => {
        if (whose[near] !== 0 || (data[near] ?? 0) < CORE) return
        whose[near] = 1
        queue[last++] = near
      })
    }
    const patch = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 }
    if (isOthers(patch, boxes, index))
      for (let next = first; next < last; next++) whose[queue[next] ?? 0] = 2
  }
  // All patches' edges grow at once: where two meet, each has its half.
  for (let next = 0; next < last; next++) {
    const at = queue[next] ?? 0
    beside(mask, at, (near) => {
      if (whose[near] !== 0 || data[near] === 0) return
      whose[near] = whose[at] ?? 0
      queue[last++] = near
    })
  }
  const own = new Uint8Array(room.width * room.height)
  for (let row = 0; row < room.height; row++) {
    for (let column = 0; column < room.width; column++) {
      const at = (room.y + row) * width + room.x + column
      if (whose[at] !== 2) own[row * room.width + column] = data[at] ?? 0
    }
  }
  return { box: room, data: own }
}
