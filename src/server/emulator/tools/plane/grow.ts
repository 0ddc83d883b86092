import { createPlane, type Plane } from './plane.ts'

type Pick = (one: number, other: number) => number

/** The most or least along each row within `radius`, turned by a quarter; by van Herk's blocks. */
function pass(from: Plane, to: Plane, radius: number, pick: Pick, edge: number): void {
  const { width, height, v } = from
  const size = 2 * radius + 1
  const padded = new Float32Array(Math.ceil((width + 2 * radius) / size) * size).fill(edge)
  const forth = new Float32Array(padded.length)
  const back = new Float32Array(padded.length)
  for (let y = 0; y < height; y++) {
    padded.set(v.subarray(y * width, (y + 1) * width), radius)
    for (let i = 0; i < padded.length; i++) {
      const value = padded[i] ?? edge
      forth[i] = i % size === 0 ? value : pick(forth[i - 1] ?? edge, value)
      const j = padded.length - 1 - i
      const other = padded[j] ?? edge
      back[j] = (j + 1) % size === 0 ? other : pick(back[j + 1] ?? edge, other)
    }
    for (let x = 0; x < width; x++)
      to.v[x * height + y] = pick(back[x] ?? edge, forth[x + size - 1] ?? edge)
  }
}

function twice(plane: Plane, radius: number, pick: Pick, edge: number): Plane {
  const turned = createPlane(plane.height, plane.width)
  const out = createPlane(plane.width, plane.height)
  pass(plane, turned, radius, pick, edge)
  pass(turned, out, radius, pick, edge)
  return out
}

/** High values spread by `radius` px in a square; below 0 low ones do. Values 0 … 1. */
export function grow(plane: Plane, radius: number): Plane {
  if (radius === 0) return plane
  return radius > 0 ? twice(plane, radius, Math.max, 0) : twice(plane, -radius, Math.min, 1)
}
