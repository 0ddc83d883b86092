/** Outlines. A contour is x, y, x, y …, closed; a shape is contours that add up (holes run the other way). */
export type Contour = number[]
export type Shape = Contour[]

export function ellipse(cx: number, cy: number, rx: number, ry: number, turn = 0): Contour {
  const out: Contour = []
  const cos = Math.cos(turn)
  const sin = Math.sin(turn)
  const n = 40
  for (let i = 0; i < n; i++) {
    const a = (i / n) * Math.PI * 2
    const x = Math.cos(a) * rx
    const y = Math.sin(a) * ry
    out.push(cx + x * cos - y * sin, cy + x * sin + y * cos)
  }
  return out
}

export function rect(x: number, y: number, width: number, height: number): Contour {
  return [x, y, x + width, y, x + width, y + height, x, y + height]
}

/** A limb: the hull of two circles. */
export function limb(
  x0: number,
  y0: number,
  r0: number,
  x1: number,
  y1: number,
  r1: number,
): Contour {
  const a = Math.atan2(y1 - y0, x1 - x0)
  const out: Contour = []
  const n = 12
  for (let i = 0; i <= n; i++) {
    const t = a + Math.PI / 2 + (i / n) * Math.PI
    out.push(x0 + Math.cos(t) * r0, y0 + Math.sin(t) * r0)
  }
  for (let i = 0; i <= n; i++) {
    const t = a - Math.PI / 2 + (i / n) * Math.PI
    out.push(x1 + Math.cos(t) * r1, y1 + Math.sin(t) * r1)
  }
  return out
}

/** A chain of limbs through points given as x, y, radius. */
export function chain(...points: [number, number, number][]): Shape {
  const out: Shape = []
  for (let i = 1; i < points.length; i++) {
    const p = points[i - 1]
    const q = points[i]
    if (p && q) out.push(limb(p[0], p[1], p[2], q[0], q[1], q[2]))
  }
  return out
}

/** A closed curve through the points (Catmull-Rom). */
export function smooth(points: readonly number[], detail = 8): Contour {
  const n = points.length / 2
  const out: Contour = []
  const at = (i: number) => points[(i + n * 2) % (n * 2)] ?? 0
  for (let i = 0; i < n; i++) {
    const [x0, y0] = [at(2 * i - 2), at(2 * i - 1)]
    const [x1, y1] = [at(2 * i), at(2 * i + 1)]
    const [x2, y2] = [at(2 * i + 2), at(2 * i + 3)]
    const [x3, y3] = [at(2 * i + 4), at(2 * i + 5)]
    for (let k = 0; k < detail; k++) {
      const t = k / detail
      out.push(spline(x0, x1, x2, x3, t), spline(y0, y1, y2, y3, t))
    }
  }
  return out
}

function spline(a: number, b: number, c: number, d: number, t: number): number {
  return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
}

/** A shape in its own units set down on the canvas: scaled, turned, mirrored, moved. */
export function place(
  shape: Shape,
  x: number,
  y: number,
  scale: number,
  mirrored = false,
  turn = 0,
): Shape {
  const cos = Math.cos(turn) * scale
  const sin = Math.sin(turn) * scale
  return shape.map((contour) => {
    const out: Contour = []
    for (let i = 0; i + 1 < contour.length; i += 2) {
      const px = (contour[i] ?? 0) * (mirrored ? -1 : 1)
      const py = contour[i + 1] ?? 0
      out.push(x + px * cos - py * sin, y + px * sin + py * cos)
    }
    return out
  })
}

export function area(contour: Contour): number {
  let sum = 0
  const n = contour.length
  for (let i = 0; i < n; i += 2) {
    const x0 = contour[i] ?? 0
    const y0 = contour[i + 1] ?? 0
    const x1 = contour[(i + 2) % n] ?? 0
    const y1 = contour[(i + 3) % n] ?? 0
    sum += x0 * y1 - x1 * y0
  }
  return sum / 2
}
