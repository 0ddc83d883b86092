import { wholeSubject } from '../../tools/subject/whole.ts'
import { createCanvas } from '../surface/canvas.ts'
import { cutOf } from '../surface/matte.ts'
import type { Edit } from './edit.ts'

/** Mean of each value and the eight around it; those at the border keep theirs. */
function softened(values: Float32Array, width: number): Float32Array {
  const out = values.slice()
  const rows = [-width, 0, width]
  for (let p = width + 1; p < values.length - width - 1; p++) {
    const x = p % width
    if (x === 0 || x === width - 1) continue
    let sum = 0
    for (const row of rows)
      sum += (values[p + row - 1] ?? 0) + (values[p + row] ?? 0) + (values[p + row + 1] ?? 0)
    out[p] = sum / 9
  }
  return out
}

/**
 * The subject on white; the seed decides how close it is cut. What shines through along its edge of
 * what was behind is white as well, so that no rim of it stays.
 */
export const removeBackground: Edit = ({ canvas, random }) => {
  const { width, height } = canvas
  const closeness = random.between(0.2, 1)
  const { grid, chosen } = wholeSubject(canvas)
  const { weight: kept, behind } = cutOf(canvas, grid, chosen)
  const away = kept.map((share) => 1 - share)
  const beside = softened(away, width)
  const weight = new Float32Array(away.length)
  const out = createCanvas(width, height)
  out.rgb.fill(1)
  for (let y = 0, p = 0; y < height; y++) {
    const row = Math.floor(((y + 0.5) / height) * grid.height) * grid.width
    for (let x = 0; x < width; x++, p++) {
      const seen = away[p] ?? 0
      const cut = Math.min(1, (beside[p] ?? 0) * closeness)
      const most = Math.max(seen, cut)
      weight[p] = most
      if (most <= 0 || seen >= 1) continue
      const cell = (row + Math.floor(((x + 0.5) / width) * grid.width)) * 3
      for (let c = 0; c < 3; c++) {
        const own = canvas.rgb[p * 3 + c] ?? 0
        const clean = own + seen * (1 - (behind.rgb[cell + c] ?? 0))
        const wanted = clean + (1 - Math.min(1, clean)) * cut
        out.rgb[p * 3 + c] = own + (wanted - own) / most
      }
    }
  }
  return { canvas: out, weight, exact: true }
}
