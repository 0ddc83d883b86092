/** Value noise on an integer lattice, and fields of it computed small and sampled large. */

function lattice(x: number, y: number, seed: number): number {
  let h = Math.imul(x, 0x27d4eb2d) ^ Math.imul(y, 0x165667b1) ^ seed
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d)
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39)
  return ((h ^ (h >>> 15)) >>> 8) / 0x1000000
}

/** 0 … 1, smooth, one feature a unit. */
export function noise(x: number, y: number, seed: number): number {
  const xi = Math.floor(x)
  const yi = Math.floor(y)
  const fx = x - xi
  const fy = y - yi
  const u = fx * fx * fx * (fx * (fx * 6 - 15) + 10)
  const v = fy * fy * fy * (fy * (fy * 6 - 15) + 10)
  const a = lattice(xi, yi, seed)
  const b = lattice(xi + 1, yi, seed)
  const c = lattice(xi, yi + 1, seed)
  const d = lattice(xi + 1, yi + 1, seed)
  const top = a + (b - a) * u
  return top + (c + (d - c) * u - top) * v
}

/** A sum of octaves, each half as strong and about twice as fine; 0 … 1, centred on 0.5. */
export function fbm(x: number, y: number, seed: number, octaves: number): number {
  let sum = 0
  let weight = 0.5
  let total = 0
  let px = x
  let py = y
  for (let i = 0; i < octaves; i++) {
    sum += weight * noise(px, py, seed + i * 1013)
    total += weight
    weight *= 0.5
    const rx = px * 1.6 + py * 1.2
    py = py * 1.6 - px * 1.2
    px = rx
  }
  return sum / total
}

/** Octaves of creases: sharp ridges, 0 … 1. */
export function ridged(x: number, y: number, seed: number, octaves: number): number {
  let sum = 0
  let weight = 0.5
  let total = 0
  let px = x
  let py = y
  for (let i = 0; i < octaves; i++) {
    const n = 1 - Math.abs(noise(px, py, seed + i * 733) * 2 - 1)
    sum += weight * n * n
    total += weight
    weight *= 0.5
    const rx = px * 1.7 + py * 1.1
    py = py * 1.7 - px * 1.1
    px = rx
  }
  return sum / total
}

/** A grid of values with a picture's proportions, read at fractions of width and height. */
export interface Field {
  width: number
  height: number
  data: Float32Array
}

export function makeField(
  width: number,
  height: number,
  value: (u: number, v: number) => number,
): Field {
  const data = new Float32Array(width * height)
  for (let y = 0, i = 0; y < height; y++) {
    const v = (y + 0.5) / height
    for (let x = 0; x < width; x++, i++) data[i] = value((x + 0.5) / width, v)
  }
  return { width, height, data }
}

/** Bilinear, clamped at the border; u and v are fractions 0 … 1. */
export function readField(field: Field, u: number, v: number): number {
  const { width, height, data } = field
  const x = Math.min(width - 1, Math.max(0, u * width - 0.5))
  const y = Math.min(height - 1, Math.max(0, v * height - 0.5))
  const xi = x | 0
  const yi = y | 0
  const xj = xi + 1 < width ? 1 : 0
  const row = yi * width + xi
  const below = yi + 1 < height ? row + width : row
  const fx = x - xi
  const fy = y - yi
  const a = data[row] ?? 0
  const c = data[below] ?? 0
  const top = a + ((data[row + xj] ?? 0) - a) * fx
  return top + (c + ((data[below + xj] ?? 0) - c) * fx - top) * fy
}
