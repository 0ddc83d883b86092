import type { Box } from '../document/box.ts'
import { type Capsule, coverAt, crossing, moved } from './capsule.ts'
import { raise } from './mask.ts'

/**
 * A soft edge has nothing that one pixel in `cell` would not show: it is computed in cells, which
 * lie the same for every stroke, and smoothed between their middles.
 */
export function addSoft(
  capsules: readonly Capsule[],
  cell: number,
  box: Box,
  data: Uint8Array,
): void {
  const corner = {
    x: (Math.floor(box.x / cell) - 1) * cell,
    y: (Math.floor(box.y / cell) - 1) * cell,
  }
  const across = Math.ceil((box.x + box.width - corner.x) / cell) + 1
  const down = Math.ceil((box.y + box.height - corner.y) / cell) + 1
  const cells = new Float32Array(across * down)
  for (const one of capsules) {
    const capsule = moved(one, corner, cell)
    const widest = Math.max(capsule.from.outer, capsule.to.outer)
    const first = Math.max(0, Math.floor(Math.min(capsule.y0, capsule.y1) - widest))
    const last = Math.min(down - 1, Math.ceil(Math.max(capsule.y0, capsule.y1) + widest))
    for (let row = first; row <= last; row++) {
      const range = crossing(capsule, widest, row + 0.5)
      if (!range) continue
      const cover = coverAt(capsule, row + 0.5, cell)
      const to = Math.min(across, Math.ceil(range.right))
      for (let x = Math.max(0, Math.floor(range.left)); x < to; x++) {
        const value = cover(x + 0.5)
        if (value > (cells[row * across + x] ?? 0)) cells[row * across + x] = value
      }
    }
  }
  smooth({ cells, across, corner, cell }, box, data)
}

interface Grid {
  cells: Float32Array
  across: number
  corner: { x: number; y: number }
  cell: number
}

/** Raises each pixel to what the four cells around it say. */
function smooth({ cells, across, corner, cell }: Grid, box: Box, data: Uint8Array): void {
  const line = new Float32Array(across)
  for (let row = 0; row < box.height; row++) {
    const v = (box.y + row + 0.5 - corner.y) / cell - 0.5
    const upper = Math.floor(v) * across
    const lower = upper + across
    const down = v - Math.floor(v)
    for (let x = 0; x < across; x++) {
      const above = cells[upper + x] ?? 0
      line[x] = above + ((cells[lower + x] ?? 0) - above) * down
    }
    const start = row * box.width
    for (let column = 0; column < box.width; column++) {
      const u = (box.x + column + 0.5 - corner.x) / cell - 0.5
      const left = Math.floor(u)
      const before = line[left] ?? 0
      raise(data, start + column, before + ((line[left + 1] ?? 0) - before) * (u - left))
    }
  }
}
