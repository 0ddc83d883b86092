import type { Canvas } from './canvas.ts'
import type { Colour } from './colour.ts'
import { resample, resizeCanvas } from './resample.ts'

/** What runs on from the border (or the top alone) without a sharp change: 1 there, 0 elsewhere, soft between. */
export function floodFrom(
  canvas: Canvas,
  start: 'border' | 'top',
  tolerance: number,
): Float32Array {
  const long = Math.max(canvas.width, canvas.height)
  const w = Math.max(8, Math.round((canvas.width / long) * 200))
  const h = Math.max(8, Math.round((canvas.height / long) * 200))
  const small = resizeCanvas(canvas, w, h)
  const reached = new Float32Array(w * h)
  const queue: number[] = []
  const push = (p: number) => {
    if (reached[p]) return
    reached[p] = 1
    queue.push(p)
  }
  for (let x = 0; x < w; x++) {
    push(x)
    if (start === 'border') push((h - 1) * w + x)
  }
  if (start === 'border') for (let y = 0; y < h; y++) [y * w, y * w + w - 1].forEach(push)
  const home = small.rgb
  const differs = (p: number, q: number) => {
    let d = 0
    for (let c = 0; c < 3; c++) d += Math.abs((home[p * 3 + c] ?? 0) - (home[q * 3 + c] ?? 0))
    return d
  }
  for (let i = 0; i < queue.length; i++) {
    const p = queue[i] ?? 0
    const x = p % w
    const y = (p / w) | 0
    if (x > 0 && differs(p, p - 1) < tolerance) push(p - 1)
    if (x < w - 1 && differs(p, p + 1) < tolerance) push(p + 1)
    if (y > 0 && differs(p, p - w) < tolerance) push(p - w)
    if (y < h - 1 && differs(p, p + w) < tolerance) push(p + w)
  }
  const full = resample(
    reached,
    w,
    h,
    1,
    { x: 0, y: 0, width: w, height: h },
    canvas.width,
    canvas.height,
  )
  for (let p = 0; p < full.length; p++) {
    const t = Math.min(1, Math.max(0, ((full[p] ?? 0) - 0.3) / 0.5))
    full[p] = t * t * (3 - 2 * t)
  }
  return full
}

/** A plain colour circle: red−green and yellow−blue, with the chroma as length. */
export function opponent(r: number, g: number, b: number): [number, number] {
  return [(r - g) * 0.9 + (r - b) * 0.25, (r + g) * 0.5 - b]
}

/** How much each pixel has a hue, 0 … 1; `width` is the cosine where it begins. */
export function hueWeight(canvas: Canvas, colour: Colour, width: number): Float32Array {
  const [ta, tb] = opponent(...colour)
  const norm = Math.hypot(ta, tb) || 1
  // What is much greyer than the colour looked for is another thing.
  const grey = Math.max(0.05, norm * 0.4)
  const out = new Float32Array(canvas.width * canvas.height)
  const { rgb } = canvas
  for (let p = 0, i = 0; p < out.length; p++, i += 3) {
    const r = rgb[i] ?? 0
    const g = rgb[i + 1] ?? 0
    const b = rgb[i + 2] ?? 0
    const a1 = (r - g) * 0.9 + (r - b) * 0.25
    const b1 = (r + g) * 0.5 - b
    const chroma = Math.sqrt(a1 * a1 + b1 * b1)
    if (chroma < grey) continue
    const near = (a1 * ta + b1 * tb) / (chroma * norm)
    const t =
      Math.min(1, Math.max(0, (near - width) / (0.9 - width))) * Math.min(1, (chroma - grey) / 0.09)
    out[p] = t
  }
  return out
}

/** The hues that stand out, the most first, the middle of the picture counting for more. */
export function salientColours(canvas: Canvas): Colour[] {
  const bins = Array.from({ length: 18 }, () => [0, 0, 0, 0])
  const { width, height, rgb } = canvas
  const behind = floodFrom(canvas, 'border', 0.085)
  const step = Math.max(1, Math.floor(Math.min(width, height) / 96))
  for (let y = 0; y < height; y += step) {
    for (let x = 0; x < width; x += step) {
      const i = (y * width + x) * 3
      const [r, g, b] = [rgb[i] ?? 0, rgb[i + 1] ?? 0, rgb[i + 2] ?? 0]
      const [a, o] = opponent(r, g, b)
      const chroma = Math.hypot(a, o)
      if (chroma < 0.1) continue
      const u = x / width - 0.5
      const v = y / height - 0.55
      const w =
        chroma * chroma * 2 * Math.exp(-(u * u + v * v) * 7) * (1.04 - (behind[y * width + x] ?? 0))
      const bin = bins[Math.floor((Math.atan2(o, a) / Math.PI / 2 + 0.5) * 17.999)]
      if (!bin) continue
      bin[0] = (bin[0] ?? 0) + w
      ;[r, g, b].forEach((value, c) => {
        bin[c + 1] = (bin[c + 1] ?? 0) + value * w
      })
    }
  }
  const ranked = bins.filter((bin) => (bin[0] ?? 0) > 0.5).sort((p, q) => (q[0] ?? 0) - (p[0] ?? 0))
  return ranked.map(([total = 1, r = 0, g = 0, b = 0]) => [r / total, g / total, b / total])
}

/** How far each pixel belongs to the picture's subject; 1 everywhere where no subject stands out. */
export function subjectWeight(canvas: Canvas): Float32Array {
  const out = floodFrom(canvas, 'border', 0.085)
  let sum = 0
  for (let p = 0; p < out.length; p++) {
    out[p] = 1 - (out[p] ?? 0) * 0.98
    sum += out[p] ?? 0
  }
  const share = sum / out.length
  return share > 0.04 && share < 0.85 ? out : out.fill(1)
}
