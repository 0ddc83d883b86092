import type { Box } from '../document/box.ts'
import { addEdges, type Capsule, moved } from './capsule.ts'

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
  const cells = new Uint8Array(across * down)
  for (const one of capsules)
    addEdges(moved(one, corner, cell), cell, { width: across, height: down }, cells)
  smooth({ cells, across, corner, cell }, box, data)
}

interface Grid {
  cells: Uint8Array
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
      const value = Math.round(before + ((line[left + 1] ?? 0) - before) * (u - left))
      if (value > (data[start + column] ?? 0)) data[start + column] = value
    }
  }
}
