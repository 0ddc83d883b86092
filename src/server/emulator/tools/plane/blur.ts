import { createPlane, type Plane } from './plane.ts'

/** One pass along the rows of `from` into `to`, turned by a quarter so that two passes make a whole. */
function boxPass(from: Plane, to: Plane, radius: number): void {
  const { width, height, v } = from
  const size = 2 * radius + 1
  for (let y = 0; y < height; y++) {
    const row = y * width
    const first = v[row] ?? 0
    const last = v[row + width - 1] ?? 0
    let sum = first * radius
    for (let x = 0; x < radius; x++) sum += v[row + Math.min(x, width - 1)] ?? 0
    for (let x = 0; x < width; x++) {
      sum += x + radius < width ? (v[row + x + radius] ?? 0) : last
      to.v[x * height + y] = sum / size
      sum -= x - radius >= 0 ? (v[row + x - radius] ?? 0) : first
    }
  }
}

/** The mean over a square of 2 × radius + 1 px, border values repeated. */
export function boxBlur(plane: Plane, radius: number): Plane {
  if (radius < 1) return { ...plane, v: plane.v.slice() }
  const turned = createPlane(plane.height, plane.width)
  const out = createPlane(plane.width, plane.height)
  boxPass(plane, turned, radius)
  boxPass(turned, out, radius)
  return out
}

const BOX_FROM = 3

function kernelOf(sigma: number): Float32Array {
  const radius = Math.ceil(sigma * 3)
  const kernel = new Float32Array(radius * 2 + 1)
  let sum = 0
  for (let k = -radius; k <= radius; k++) {
    const w = Math.exp((-k * k) / (2 * sigma * sigma))
    kernel[k + radius] = w
    sum += w
  }
  return kernel.map((w) => w / sum)
}

function convolve(from: Plane, to: Plane, kernel: Float32Array): void {
  const { width, height, v } = from
  const radius = kernel.length >> 1
  for (let y = 0; y < height; y++) {
    const row = y * width
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let k = 0; k < kernel.length; k++) {
        const at = Math.min(width - 1, Math.max(0, x + k - radius))
        sum += (v[row + at] ?? 0) * (kernel[k] ?? 0)
      }
      to.v[x * height + y] = sum
    }
  }
}

/** A Gaussian of `sigma` px; wide ones by three boxes, which are as good and do not grow dearer. */
export function gaussian(plane: Plane, sigma: number): Plane {
  if (sigma <= 0) return { ...plane, v: plane.v.slice() }
  if (sigma >= BOX_FROM) {
    const radius = Math.max(1, Math.round((Math.sqrt(4 * sigma * sigma + 1) - 1) / 2))
    return boxBlur(boxBlur(boxBlur(plane, radius), radius), radius)
  }
  const kernel = kernelOf(sigma)
  const turned = createPlane(plane.height, plane.width)
  const out = createPlane(plane.width, plane.height)
  convolve(plane, turned, kernel)
  convolve(turned, out, kernel)
  return out
}
