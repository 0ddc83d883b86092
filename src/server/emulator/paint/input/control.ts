import type { Control } from '../ask.ts'
import type { Picture } from '../picture.ts'
import { hashText, toFraction } from '../random.ts'
import { findEdges } from '../style/sketch.ts'
import { type Canvas, luminance, toCanvas } from '../surface/canvas.ts'
import { cover } from '../surface/resample.ts'

const favour: Record<string, number> = { balanced: 1, controlnet: 1.35, prompt: 0.65 }

/**
 * A guide's structure pressed into a scene: its light and dark steer the scene's, its edges are drawn.
 * Early steps (start near 0) carry the masses, late ones the lines. A negative weight inverts.
 */
export function pressGuide(canvas: Canvas, guide: Picture, control: Control): void {
  if (control.weight === 0) return
  const { width, height, rgb } = canvas
  const fitted = toCanvas(cover(guide, width, height))
  const lean = toFraction(hashText(control.model))
  const edges = findEdges(fitted, Math.max(1, (Math.min(width, height) / 600) * (0.8 + lean)))
  const early = (1 - control.start) ** 1.5 - (1 - control.end) ** 1.5
  const late = control.end ** 2 - control.start ** 2
  const force = Math.tanh(control.weight * 0.75) * (favour[control.mode] ?? 1)
  const mass = force * early * (0.62 + lean * 0.2)
  const line = force * late * (0.5 + lean * 0.25)
  for (let p = 0, i = 0; p < width * height; p++, i += 3) {
    const r = rgb[i] ?? 0
    const g = rgb[i + 1] ?? 0
    const b = rgb[i + 2] ?? 0
    const tone = luminance(fitted.rgb[i] ?? 0, fitted.rgb[i + 1] ?? 0, fitted.rgb[i + 2] ?? 0)
    const own = luminance(r, g, b)
    const k = Math.max(0.06, own + (tone - 0.12 - own) * mass + 0.02) / Math.max(0.06, own)
    const ink = 1 - (edges[p] ?? 0) * line
    const lift = k > 1 ? (k - 1) * 0.1 : 0
    rgb[i] = r * Math.min(3, k) * ink + lift
    rgb[i + 1] = g * Math.min(3, k) * ink + lift
    rgb[i + 2] = b * Math.min(3, k) * ink + lift
  }
}
