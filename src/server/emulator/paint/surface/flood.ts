/** Connected places of a grid, rows one after another; coordinates inclusive. */
export interface Patch {
  cells: number[]
  left: number
  top: number
  right: number
  bottom: number
}

export interface Flooded {
  width: number
  height: number
  belongs: (cell: number) => boolean
  /** Whether what belongs is of one patch with a neighbour; all of it is where this is absent. */
  runsOn?: (cell: number, neighbour: number) => boolean
  /** Places that meet at a corner alone are connected too. */
  corners?: boolean
}

const sides = [
  [-1, 0],
  [1, 0],
  [0, -1],
  [0, 1],
] as const
const all = [
  [-1, -1],
  [0, -1],
  [1, -1],
  [-1, 0],
  [1, 0],
  [-1, 1],
  [0, 1],
  [1, 1],
] as const

/** The connected patches of the places that belong, each in the order in which it is reached. */
export function flood({ width, height, belongs, runsOn, corners = false }: Flooded): Patch[] {
  const seen = new Uint8Array(width * height)
  const neighbours = corners ? all : sides
  const patches: Patch[] = []
  for (let start = 0; start < seen.length; start++) {
    if (seen[start] || !belongs(start)) continue
    const patch: Patch = { cells: [start], left: width, top: height, right: 0, bottom: 0 }
    seen[start] = 1
    for (let i = 0; i < patch.cells.length; i++) {
      const p = patch.cells[i] ?? 0
      const x = p % width
      const y = (p / width) | 0
      patch.left = Math.min(patch.left, x)
      patch.right = Math.max(patch.right, x)
      patch.top = Math.min(patch.top, y)
      patch.bottom = Math.max(patch.bottom, y)
      for (const [dx, dy] of neighbours) {
        const nx = x + dx
        const ny = y + dy
        if (nx < 0 || ny < 0 || nx >= width || ny >= height) continue
        const q = ny * width + nx
        if (seen[q] || !belongs(q) || (runsOn && !runsOn(p, q))) continue
        seen[q] = 1
        patch.cells.push(q)
      }
    }
    patches.push(patch)
  }
  return patches
}
