import { blend, type Canvas, copyCanvas } from '../surface/canvas.ts'
import { lowpass } from '../surface/resample.ts'
import { measure, moveTone } from './tone.ts'

/**
 * A source on its way to a painted picture: 0 is the source, 1 the painting. On the way the source
 * takes the painting's tones and loses its detail before it gives way, so its structure stays longest.
 */
export function mixSource(source: Canvas, painted: Canvas, strength: number): Canvas {
  const out = copyCanvas(source)
  if (strength <= 0) return out
  if (strength >= 1) return copyCanvas(painted)
  const soft = lowpass(source, Math.max(2, Math.min(source.width, source.height) / 90))
  const repainted = copyCanvas(source)
  blend(repainted, soft, Math.min(0.75, strength * 0.7))
  moveTone(repainted, measure(repainted), measure(painted), 0.85)
  blend(out, repainted, Math.min(1, strength * 1.15) ** 1.2)
  blend(out, painted, strength ** 4)
  return out
}
