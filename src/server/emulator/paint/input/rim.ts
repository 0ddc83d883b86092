import type { Canvas } from '../surface/canvas.ts'

/** px from the border inwards that say what runs on. */
const INWARDS = 4
/** How fast what runs on widens with the distance from the border. */
const [BESIDE, ABOVE] = [0.26, 0.6]

/** Sums of a border's colours from its first pixel on, a zero before; three floats a pixel. */
type Border = Float64Array

function borderOf(
  { rgb, width, height }: Canvas,
  side: 'left' | 'right' | 'top' | 'bottom',
): Border {
  const upright = side === 'left' || side === 'right'
  const [length, depth] = upright ? [height, width] : [width, height]
  const deep = Math.min(INWARDS, depth)
  const sums = new Float64Array((length + 1) * 3)
  for (let at = 0; at < length; at++) {
    for (let c = 0; c < 3; c++) {
      let sum = 0
      for (let k = 0; k < deep; k++) {
        const inwards = side === 'left' || side === 'top' ? k : depth - 1 - k
        sum += rgb[(upright ? at * width + inwards : inwards * width + at) * 3 + c] ?? 0
      }
      sums[(at + 1) * 3 + c] = (sums[at * 3 + c] ?? 0) + sum / deep
    }
  }
  return sums
}

/** Adds the mean of a border around a place, the middle of it counting double, by a share. */
function addMean(to: Float64Array, border: Border, at: number, reach: number, share: number): void {
  const last = border.length / 3 - 1
  for (const r of [Math.round(reach), Math.round(reach * 0.45)]) {
    const from = Math.max(0, at - r)
    const end = Math.min(last, at + r + 1)
    const k = share / 2 / (end - from)
    for (let c = 0; c < 3; c++)
      to[c] = (to[c] ?? 0) + ((border[end * 3 + c] ?? 0) - (border[from * 3 + c] ?? 0)) * k
  }
}

/**
 * What runs on beyond a picture's sides: its borders carried outwards, wider and softer the further.
 * Beside it they keep their height, so that a horizon stays one. The answer is filled anew each time.
 */
export function runOnBeyond(
  from: Canvas,
): (dx: number, dy: number, x: number, y: number) => Float64Array {
  const left = borderOf(from, 'left')
  const right = borderOf(from, 'right')
  const top = borderOf(from, 'top')
  const bottom = borderOf(from, 'bottom')
  const { width, height } = from
  const colour = new Float64Array(3)
  return (dx, dy, x, y) => {
    colour.fill(0)
    const far = Math.sqrt(dx * dx + dy * dy)
    const beside = (dx / far) ** 2
    if (dx !== 0) {
      const at = Math.min(height - 1, Math.max(0, y))
      addMean(colour, dx < 0 ? left : right, at, far * BESIDE + Math.abs(dy) * ABOVE, beside)
    }
    if (dy !== 0) {
      const at = Math.min(width - 1, Math.max(0, x))
      addMean(colour, dy < 0 ? top : bottom, at, far * ABOVE, 1 - beside)
    }
    return colour
  }
}
