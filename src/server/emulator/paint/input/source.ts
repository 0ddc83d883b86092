import { blend, type Canvas, copyCanvas } from '../surface/canvas.ts'
import { lowpass } from '../surface/resample.ts'
import { measure, moveTone } from './tone.ts'

/**
 * A source that takes a painting's tones and loses its detail, the more the greater the strength. `there`
 * says how far each pixel of the painting is there, where it is not whole.
 */
export function loosen(
  source: Canvas,
  painted: Canvas,
  strength: number,
  there?: Float32Array,
): Canvas {
  const out = copyCanvas(source)
  const soft = lowpass(source, Math.max(2, Math.min(source.width, source.height) / 90))
  const repainted = copyCanvas(source)
  blend(repainted, soft, Math.min(0.75, strength * 0.7))
  moveTone(repainted, measure(repainted), measure(painted, there), 0.85)
  blend(out, repainted, Math.min(1, strength * 1.15) ** 1.2)
  return out
}

/**
 * A source on its way to a painted picture: 0 is the source, 1 the painting. On the way the source
 * is loosened before it gives way, so its structure stays longest.
 */
export function mixSource(source: Canvas, painted: Canvas, strength: number): Canvas {
  if (strength <= 0) return copyCanvas(source)
  if (strength >= 1) return copyCanvas(painted)
  const out = loosen(source, painted, strength)
  blend(out, painted, strength ** 4)
  return out
}
