import { measure, moveTone } from '../input/tone.ts'
import { blend, copyCanvas, createCanvas } from '../surface/canvas.ts'
import { floodFrom, subjectWeight } from '../surface/region.ts'
import { lowpass, resizeCanvas } from '../surface/resample.ts'
import type { Edit } from './edit.ts'

/** Left and right exchanged, or top and bottom; every other thing the same. */
export const mirror: Edit = ({ canvas, prompt }) => {
  const { width, height } = canvas
  const out = createCanvas(width, height)
  const upright = !/upside|vertical|top to bottom/i.test(prompt)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (upright ? y * width + width - 1 - x : (height - 1 - y) * width + x) * 3
      const to = (y * width + x) * 3
      for (let c = 0; c < 3; c++) out.rgb[to + c] = canvas.rgb[from + c] ?? 0
    }
  }
  return { canvas: out, exact: true }
}

export const blurBackground: Edit = ({ canvas }) => {
  const unit = Math.min(canvas.width, canvas.height)
  return {
    canvas: lowpass(lowpass(canvas, unit / 36), unit / 50),
    weight: floodFrom(canvas, 'border', 0.085),
  }
}

/** The second picture's subject set down in the first, at one side, in its light. */
export const combine: Edit = ({ canvas, others, random }) => {
  const out = copyCanvas(canvas)
  const weight = new Float32Array(canvas.width * canvas.height)
  others.forEach((other, k) => {
    const scale = random.between(0.4, 0.48) / (1 + k * 0.3)
    const [w, h] = [Math.round(canvas.width * scale), Math.round(canvas.height * scale)]
    const small = resizeCanvas(other, w, h)
    const subject = subjectWeight(small)
    moveTone(small, measure(small), measure(canvas), 0.15)
    const left = Math.round(((k % 2 ? 0.04 : 0.56) + random.between(-0.02, 0.02)) * canvas.width)
    const top = Math.round(canvas.height * (0.94 - scale))
    for (let y = 0; y < h; y++) {
      for (let x = 0; x < w; x++) {
        const [cx, cy] = [x + left, y + top]
        if (cx < 0 || cy < 0 || cx >= canvas.width || cy >= canvas.height) continue
        const u = Math.abs((x + 0.5) / (w / 2) - 1)
        const v = Math.abs((y + 0.5) / (h / 2) - 1)
        const t = Math.min(1, Math.max(0, (1 - (u ** 4 + v ** 4) ** 0.25) * 5))
        const a = t * t * (3 - 2 * t) * (subject[y * w + x] ?? 1)
        const p = cy * canvas.width + cx
        for (let c = 0; c < 3; c++) {
          const under = out.rgb[p * 3 + c] ?? 0
          out.rgb[p * 3 + c] = under + ((small.rgb[(y * w + x) * 3 + c] ?? 0) - under) * a
        }
        weight[p] = Math.max(weight[p] ?? 0, a > 0 ? 1 : 0)
      }
    }
  })
  return { canvas: out, weight }
}

/** The first picture in the colours of the others. */
export const borrowColours: Edit = ({ canvas, others }) => {
  const out = copyCanvas(canvas)
  for (const other of others) {
    moveTone(out, measure(out), measure(other), 0.8)
    blend(out, lowpass(other, Math.min(other.width, other.height) / 10), 0.06)
  }
  return { canvas: out }
}
