import type { Mask } from './canvas.ts'
import { area, type Contour, type Shape } from './path.ts'

/**
 * Exact-coverage rasterising by signed areas: every edge adds the area it covers to the cells it
 * crosses, a running sum over each row gives coverage. Contours unite whichever way they run;
 * `holes` are taken away.
 */
export function rasterise(
  canvas: { width: number; height: number },
  shape: Shape,
  margin = 0,
  holes: Shape = [],
): Mask {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const contour of shape) {
    for (let i = 0; i + 1 < contour.length; i += 2) {
      const x = contour[i] ?? 0
      const y = contour[i + 1] ?? 0
      if (x < x0) x0 = x
      if (x > x1) x1 = x
      if (y < y0) y0 = y
      if (y > y1) y1 = y
    }
  }
  const left = Math.max(0, Math.floor(x0 - margin))
  const top = Math.max(0, Math.floor(y0 - margin))
  const right = Math.min(canvas.width, Math.ceil(x1 + margin) + 1)
  const bottom = Math.min(canvas.height, Math.ceil(y1 + margin) + 1)
  const width = Math.max(0, right - left)
  const height = Math.max(0, bottom - top)
  const mask: Mask = { x: left, y: top, width, height, a: new Float32Array(width * height) }
  if (width === 0 || height === 0) return mask
  const sums = new Float32Array((width + 2) * height)
  for (const contour of shape) trace(sums, mask, contour, area(contour) < 0 ? -1 : 1)
  for (const contour of holes) trace(sums, mask, contour, area(contour) < 0 ? 1 : -1)
  const stride = width + 2
  for (let y = 0; y < height; y++) {
    let sum = 0
    for (let x = 0; x < width; x++) {
      sum += sums[y * stride + x] ?? 0
      const a = Math.abs(sum)
      mask.a[y * width + x] = a > 1 ? 1 : a < 1e-4 ? 0 : a
    }
  }
  return mask
}

function trace(sums: Float32Array, mask: Mask, contour: Contour, sign: number): void {
  const n = contour.length
  for (let i = 0; i + 1 < n; i += 2) {
    edge(
      sums,
      mask,
      (contour[i] ?? 0) - mask.x,
      (contour[i + 1] ?? 0) - mask.y,
      (contour[(i + 2) % n] ?? 0) - mask.x,
      (contour[(i + 3) % n] ?? 0) - mask.y,
      sign,
    )
  }
}

function edge(
  sums: Float32Array,
  mask: Mask,
  ax: number,
  ay: number,
  bx: number,
  by: number,
  sign: number,
): void {
  if (ay === by) return
  const down = ay < by
  const dir = down ? sign : -sign
  const [x0, y0, x1, y1] = down ? [ax, ay, bx, by] : [bx, by, ax, ay]
  const slope = (x1 - x0) / (y1 - y0)
  const first = Math.max(0, Math.floor(y0))
  const last = Math.min(mask.height, Math.ceil(y1))
  const stride = mask.width + 2
  for (let y = first; y < last; y++) {
    const top = Math.max(y, y0)
    const foot = Math.min(y + 1, y1)
    const dy = foot - top
    if (dy <= 0) continue
    let xa = x0 + (top - y0) * slope
    let xb = x0 + (foot - y0) * slope
    if (xa > xb) [xa, xb] = [xb, xa]
    xa = xa < 0 ? 0 : xa > mask.width ? mask.width : xa
    xb = xb < 0 ? 0 : xb > mask.width ? mask.width : xb
    const row = y * stride
    const i0 = Math.floor(xa)
    const i1 = Math.floor(xb)
    const d = dir * dy
    if (i0 === i1) {
      const cover = 1 - ((xa + xb) / 2 - i0)
      sums[row + i0] = (sums[row + i0] ?? 0) + d * cover
      sums[row + i0 + 1] = (sums[row + i0 + 1] ?? 0) + d * (1 - cover)
      continue
    }
    const per = 1 / (xb - xa)
    let before = 0
    for (let i = i0; i <= i1; i++) {
      const l = Math.max(xa, i)
      const r = Math.min(xb, i + 1)
      // The share of the height reached by this cell's right side, and the area right of the edge in it.
      const reached = (r - xa) * per
      const here = (reached - before) * (1 - ((l + r) / 2 - i))
      const rest = reached - before - here
      sums[row + i] = (sums[row + i] ?? 0) + d * here
      sums[row + i + 1] = (sums[row + i + 1] ?? 0) + d * rest
      before = reached
    }
  }
}

/** Rounds joints: blurs the coverage by a radius in px and thresholds it again. */
export function soften(mask: Mask, radius: number): Mask {
  const blurred = { ...mask, a: blurMask(mask, radius) }
  const k = Math.max(1, radius) * 0.9
  for (let i = 0; i < blurred.a.length; i++) {
    const v = ((blurred.a[i] ?? 0) - 0.5) * k + 0.5
    blurred.a[i] = v < 0 ? 0 : v > 1 ? 1 : v
  }
  return blurred
}

/** Two box passes each way. */
export function blurMask(mask: Mask, radius: number): Float32Array {
  const r = Math.max(1, Math.round(radius / 2))
  let a: Float32Array = mask.a.slice()
  let b: Float32Array = new Float32Array(a.length)
  for (let pass = 0; pass < 2; pass++) {
    boxRows(a, b, mask.width, mask.height, r)
    boxColumns(b, a, mask.width, mask.height, r)
  }
  if (a.length === 0) [a, b] = [b, a]
  return a
}

function boxRows(from: Float32Array, to: Float32Array, w: number, h: number, r: number): void {
  const k = 1 / (2 * r + 1)
  for (let y = 0; y < h; y++) {
    const row = y * w
    let sum = 0
    for (let x = -r; x <= r; x++) sum += from[row + Math.min(w - 1, Math.max(0, x))] ?? 0
    for (let x = 0; x < w; x++) {
      to[row + x] = sum * k
      const out = x - r < 0 ? 0 : x - r
      const into = x + r + 1 >= w ? w - 1 : x + r + 1
      sum += (from[row + into] ?? 0) - (from[row + out] ?? 0)
    }
  }
}

function boxColumns(from: Float32Array, to: Float32Array, w: number, h: number, r: number): void {
  const k = 1 / (2 * r + 1)
  const sums = new Float32Array(w)
  for (let y = -r; y <= r; y++) {
    const row = Math.min(h - 1, Math.max(0, y)) * w
    for (let x = 0; x < w; x++) sums[x] = (sums[x] ?? 0) + (from[row + x] ?? 0)
  }
  for (let y = 0; y < h; y++) {
    const out = Math.max(0, y - r) * w
    const into = Math.min(h - 1, y + r + 1) * w
    for (let x = 0; x < w; x++) {
      const s = sums[x] ?? 0
      to[y * w + x] = s * k
      sums[x] = s + (from[into + x] ?? 0) - (from[out + x] ?? 0)
    }
  }
}
