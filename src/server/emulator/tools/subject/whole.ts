import type { Canvas } from '../../paint/surface/canvas.ts'
import { readHeavens } from '../../paint/surface/heavens.ts'
import { type Grid, toGrid } from '../../paint/surface/patches.ts'
import { grow } from '../plane/grow.ts'
import { follow, resized } from '../plane/guided.ts'
import { findPatches } from '../plane/patches.ts'
import { mapPlane, type Plane, smoothStep, toLight } from '../plane/plane.ts'
import { DIMENSIONS, farFrom, kindsOf } from './model.ts'
import { parting, standingOut } from './subject.ts'

/** How much a place counts beside a colour. */
const PLACE = 0.45
const ROUNDS = 3
/** How much what stood out at first counts beside the colours. */
const PRIOR = 0.45
/** Of the subject's weight, what another part needs to belong to it. */
const PART = 0.22
/** Cells. */
const GAP = 4

function pointsOf({ width, height, lab }: Grid): Float32Array {
  const out = new Float32Array(width * height * DIMENSIONS)
  const long = Math.max(width, height)
  for (let p = 0, o = 0; o < out.length; p++, o += DIMENSIONS) {
    out.set(lab.subarray(p * 3, p * 3 + 3), o)
    out[o + 3] = ((p % width) / long) * PLACE
    out[o + 4] = (Math.floor(p / width) / long) * PLACE
  }
  return out
}

/** The part that weighs most, nearest to the middle, and what weighs about as much; its holes filled. */
function mainOf(mask: Plane, sure: Plane, maybe = sure): Plane {
  const { width, height } = mask
  const weighed = findPatches(mask, (value) => value > 0.5).map((patch) => {
    const sum = patch.cells.reduce((total, p) => {
      const [x, y] = [(p % width) / width - 0.5, Math.floor(p / width) / height - 0.55]
      return total + (sure.v[p] ?? 0) * Math.exp(-9 * (x * x + y * y))
    }, 0)
    return { patch, sum }
  })
  const most = weighed.reduce((one, { sum }) => Math.max(one, sum), 0)
  const out = mapPlane(mask, () => 0)
  for (const { patch, sum } of weighed)
    if (sum > most * PART) for (const p of patch.cells) out.v[p] = 1
  // A narrow gap closes where it may be of it, before the holes are looked for.
  const grown = grow(grow(out, GAP), -GAP)
  const closed = mapPlane(out, (value, p) =>
    value || (grown.v[p] && (maybe.v[p] ?? 0) > 0.15) ? 1 : 0,
  )
  for (const hole of findPatches(closed, (value) => value < 0.5)) {
    const isOpen =
      hole.left === 0 || hole.top === 0 || hole.right === width - 1 || hole.bottom === height - 1
    if (!isOpen) for (const p of hole.cells) closed.v[p] = 1
  }
  return closed
}

/** The cells of a picture's grid that are its subject, as one thing: 1 there, 0 elsewhere. */
export function wholeSubject(canvas: Canvas): { grid: Grid; chosen: Uint8Array } {
  const grid = toGrid(canvas)
  const { width, height } = grid
  const small = standingOut(canvas)
  const limit = Math.max(0.08, parting(small))
  const out = resized(small, width, height)
  const heavens = readHeavens(grid.canvas)?.weight
  const sure = mapPlane(
    out,
    (value, p) => smoothStep(limit * 0.45, limit * 1.55, value) * (1 - (heavens?.[p] ?? 0)),
  )
  const points = pointsOf(grid)
  const light = toLight(grid.canvas)
  let mask = mainOf(
    mapPlane(sure, (value) => (value > 0.5 ? 1 : 0)),
    sure,
  )
  for (let round = 0; round < ROUNDS; round++) {
    const [inside, outside]: [number[], number[]] = [[], []]
    for (let p = 0; p < mask.v.length; p += 3) {
      if (mask.v[p] && (sure.v[p] ?? 0) > 0.35) inside.push(p)
      if (!mask.v[p] && (sure.v[p] ?? 0) < 0.65) outside.push(p)
    }
    if (inside.length < 20 || outside.length < 20) break
    const [own, behind] = [kindsOf(points, inside), kindsOf(points, outside)]
    const judged = mapPlane(sure, (value, p) => {
      const at = p * DIMENSIONS
      const nearer = farFrom(behind, points, at) - farFrom(own, points, at)
      return (1 - PRIOR) / (1 + Math.exp(-nearer * 22)) + PRIOR * value
    })
    const joined = follow(judged, light, 3, 5e-4)
    mask = mainOf(
      mapPlane(joined, (value) => (value > 0.5 ? 1 : 0)),
      sure,
      joined,
    )
  }
  return { grid, chosen: Uint8Array.from(mask.v) }
}
