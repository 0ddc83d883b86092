import type { Lora } from '../ask.ts'
import { hashText, toFraction } from '../random.ts'
import { mapTones } from '../style/grade.ts'
import type { Canvas } from '../surface/canvas.ts'
import { fromLab, ramp } from '../surface/colour.ts'
import { makeField, readField, ridged } from '../surface/noise.ts'

/** A LoRA as a style of its own: two inks by its name (the coarse stage), a weave (the fine one). A negative weight turns both round. */
export function applyLora(canvas: Canvas, lora: Lora): void {
  if (lora.weight === 0) return
  const hash = hashText(lora.model)
  const hue = toFraction(hash) * Math.PI * 2 + (lora.weight < 0 ? Math.PI : 0)
  const force = Math.abs(lora.weight)
  if (lora.stage !== 'low') {
    const at = (l: number, c: number, turn: number) =>
      fromLab(l, Math.cos(hue + turn) * c, Math.sin(hue + turn) * c)
    const inks = ramp([
      at(0.12, 0.05, 2.4),
      at(0.4, 0.11, 1.6),
      at(0.68, 0.11, 0.5),
      at(0.9, 0.07, 0),
      at(0.98, 0.02, 0),
    ])
    mapTones(canvas, inks, Math.min(0.9, 0.3 * force))
  }
  if (lora.stage !== 'high') {
    const { width, height, rgb } = canvas
    const unit = Math.min(width, height)
    const fine = 18 + toFraction(hashText('grain', hash)) * 50
    const cells = Math.min(512, Math.round(fine * 4))
    const weave = makeField(
      Math.round((cells * width) / unit),
      Math.round((cells * height) / unit),
      (u, v) => ridged(((u * width) / unit) * fine, ((v * height) / unit) * fine, hash, 2) - 0.4,
    )
    const amount = 0.1 * lora.weight
    for (let y = 0, i = 0; y < height; y++) {
      for (let x = 0; x < width; x++, i += 3) {
        const k = 1 + readField(weave, x / width, y / height) * amount
        for (let c = 0; c < 3; c++) rgb[i + c] = (rgb[i + c] ?? 0) * k
      }
    }
  }
}
