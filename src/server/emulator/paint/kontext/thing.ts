import type { Canvas } from '../surface/canvas.ts'
import { clamp } from '../surface/clamp.ts'
import { type Colour, toLab } from '../surface/colour.ts'
import { matteOf } from '../surface/matte.ts'
import { findPatches, type Grid, type Patch, toGrid } from '../surface/patches.ts'

/** What is known of a thing before the picture is looked at. */
export interface Sought {
  /** Its colour, roughly: named, or one that stands out. */
  colour: Colour
  named?: boolean
  shape?: Shape | undefined
  /** It may fill the picture's width, as grass and water do. */
  wide?: boolean
}

export type Shape = 'round' | 'square' | 'triangular'

/** Share of its box that each shape fills. */
const fills: Record<Shape, number> = { round: Math.PI / 4, square: 1, triangular: 0.5 }

function shapeFit({ cells, left, right, top, bottom }: Patch, shape: Shape): number {
  const [w, h] = [right - left + 1, bottom - top + 1]
  const even = shape === 'round' ? Math.min(w / h, h / w) : 1
  return 0.08 + 0.92 * even ** 2 * clamp(1.15 - Math.abs(cells.length / (w * h) - fills[shape]) * 5)
}

const turnOf = (a: number, b: number, c: number, d: number) =>
  Math.abs(Math.atan2(a * d - b * c, a * c + b * d))

/** Hues further apart than this are different colours, radians. */
const OTHER_HUE = 0.6
/** Below this chroma (OKLab) a colour has no hue. */
const GREY = 0.045

/** Much greyer than the colour looked for is another thing; a share of its chroma. */
const LEAST_CHROMA = 0.45

/** Which cells may be of the colour: its hue, or its lightness where it is grey. */
function kindred({ lab }: Grid, sought: readonly number[]): (cell: number) => boolean {
  const [l = 0, a = 0, b = 0] = sought
  const chroma = Math.hypot(a, b)
  return (p) => {
    const [pl, pa, pb] = [lab[p * 3] ?? 0, lab[p * 3 + 1] ?? 0, lab[p * 3 + 2] ?? 0]
    const own = Math.hypot(pa, pb)
    if (chroma < GREY) return own < GREY && Math.abs(pl - l) < 0.22
    return own > Math.max(0.035, chroma * LEAST_CHROMA) && turnOf(a, b, pa, pb) < OTHER_HUE
  }
}

/** How well a patch answers to a colour. */
function colourFit(lab: readonly number[], sought: readonly number[]): number {
  const [l = 0, a = 0, b = 0] = sought
  const [pl = 0, pa = 0, pb = 0] = lab
  const [chroma, own] = [Math.hypot(a, b), Math.hypot(pa, pb)]
  const turn = chroma < GREY ? 0 : turnOf(a, b, pa, pb) / 0.4
  return Math.exp(-(turn ** 2) - ((own - chroma) / 0.13) ** 2 - ((pl - l) / 0.4) ** 2)
}

/** Shares of the picture below which a patch is a speck, and beyond which it is no single thing. */
const [SPECK, WASH] = [0.0006, 0.3]

const reach = (grid: Grid, { left, right, top, bottom }: Patch): number =>
  Number(left === 0) +
  Number(top === 0) +
  Number(right === grid.width - 1) +
  Number(bottom === grid.height - 1)

function scoreOf(grid: Grid, patch: Patch, sought: Sought, lab: readonly number[]): number {
  const share = patch.cells.length / (grid.width * grid.height)
  const size = Math.sqrt(Math.min(1, share / 0.02))
  const backdrop = sought.wide ? 1 : (share > WASH ? 0.3 : 1) / (1 + reach(grid, patch))
  const shape = sought.shape ? shapeFit(patch, sought.shape) : 1
  return colourFit(patch.lab, lab) ** (sought.named ? 1 : 0.4) * size * backdrop * shape
}

/** Whether a patch lies on another or beside it, by a quarter of the other's size. */
function isBeside(patch: Patch, { left, right, top, bottom }: Patch): boolean {
  const gap = Math.max(2, Math.max(right - left, bottom - top) / 4)
  const [across, down] = [
    Math.max(patch.left - right, left - patch.right),
    Math.max(patch.top - bottom, top - patch.bottom),
  ]
  return across <= gap && down <= gap
}

/**
 * The best of the patches and what belongs to it: others of its colour, and its own lighter and
 * darker parts. Another thing of a like hue, above all a wash behind it, is not taken along.
 */
function withKin(grid: Grid, best: Patch, patches: Patch[], { shape, wide }: Sought): Patch[] {
  const [l, a, b] = best.lab
  const chroma = Math.hypot(a, b)
  const kin = new Set([best])
  // Twice: a part may touch another part alone.
  for (let round = 0; round < 2; round++) {
    for (const patch of patches) {
      const [pl, pa, pb] = patch.lab
      const turn = turnOf(a, b, pa, pb)
      const apart = Math.hypot((pl - l) * 0.6, pa - a, pb - b)
      const behind = reach(grid, patch) > Math.max(1, reach(grid, best))
      const larger = patch.cells.length > best.cells.length * 1.2
      const part =
        chroma > GREY &&
        !shape &&
        turn < 0.4 &&
        Math.hypot(pa, pb) > chroma * LEAST_CHROMA &&
        !larger
      const alike = !behind && apart < (larger ? 0.025 : 0.06)
      if (
        wide
          ? turn < 0.5
          : shape
            ? alike && shapeFit(patch, shape) > shapeFit(best, shape) * 0.6
            : alike || (part && !behind && [...kin].some((one) => isBeside(patch, one)))
      )
        kin.add(patch)
    }
  }
  return [...kin]
}

/** Looks for each of the things in turn and keeps the one that is found best; null where none is. */
export function findThing(canvas: Canvas, things: readonly Sought[]): Float32Array | null {
  const grid = toGrid(canvas)
  let found: { score: number; patches: Patch[] } | null = null
  for (const sought of things) {
    const lab = toLab(sought.colour)
    const patches = findPatches(grid, kindred(grid, lab)).filter(
      ({ cells }) => cells.length > Math.max(3, grid.width * grid.height * SPECK),
    )
    let [best, top] = [undefined as Patch | undefined, 0.01]
    for (const patch of patches) {
      const score = scoreOf(grid, patch, sought, lab)
      if (score > top) [best, top] = [patch, score]
    }
    if (best && top > (found?.score ?? 0))
      found = { score: top, patches: withKin(grid, best, patches, sought) }
  }
  if (!found) return null
  const chosen = new Uint8Array(grid.width * grid.height)
  for (const { cells } of found.patches) for (const p of cells) chosen[p] = 1
  return matteOf(canvas, grid, chosen)
}
