import type { Adapter } from '../ask.ts'
import type { Picture } from '../picture.ts'
import { hashText, toFraction } from '../random.ts'
import { blend, type Canvas, createCanvas, toCanvas } from '../surface/canvas.ts'
import { cover, lowpass } from '../surface/resample.ts'
import { measure, moveTone } from './tone.ts'

/** How each printed name shares an adapter's influence between palette and layout. */
const shapes: Record<string, [number, number]> = {
  normal: [1, 1],
  ease_in: [0.85, 1.1],
  ease_out: [1.1, 0.85],
  ease_in_out: [0.95, 0.95],
  weak_input: [0.9, 0.6],
  weak_output: [0.6, 0.9],
  weak_middle: [0.7, 0.7],
  strong_middle: [1.2, 1.15],
  style_transfer: [1.25, 0.1],
  composition: [0.15, 1.5],
  strong_style_transfer: [1.5, 0.15],
  style_and_composition: [1.15, 1.25],
  strong_style_and_composition: [1.4, 1.5],
}
const scalings: Record<string, number> = {
  kv: 1,
  only_v: 0.82,
  kv_penalty_c: 0.7,
  k_mean_v_penalty_c: 0.6,
}

/** Guide images as palette and soft layout. A negative weight steers away. */
export function adopt(canvas: Canvas, guides: Picture[], adapter: Adapter): void {
  if (adapter.weight === 0 || guides.length === 0) return
  const [width, height] = [canvas.width, canvas.height]
  const merged = merge(
    guides.map((guide) => toCanvas(cover(guide, width, height))),
    adapter.combine,
  )
  const [style, layout] = shapes[adapter.shape] ?? [1, 1]
  const scale = (scalings[adapter.scaling] ?? 1) * (0.9 + toFraction(hashText(adapter.model)) * 0.2)
  const force = Math.tanh(adapter.weight * 0.9) * scale
  const composition = adapter.composition === null ? 0.35 : 0.1 + adapter.composition * 0.8
  blend(canvas, lowpass(merged, Math.min(width, height) / 40), force * layout * composition * 0.7)
  moveTone(canvas, measure(canvas), measure(merged), force * style * 0.75)
}

function merge(guides: Canvas[], how: string): Canvas {
  const [first] = guides
  if (!first) return createCanvas(1, 1)
  const out = createCanvas(first.width, first.height)
  const n = guides.length
  guides.forEach((guide, k) => {
    const weight =
      how === 'add'
        ? 0.8
        : how === 'subtract'
          ? k === 0
            ? 1
            : -0.35
          : how === 'norm_average'
            ? 1.06 / n
            : how === 'average'
              ? 1 / n
              : k === 0
                ? 0.62
                : 0.38 / (n - 1)
    for (let i = 0; i < out.rgb.length; i++)
      out.rgb[i] =
        (out.rgb[i] ?? 0) +
        (guide.rgb[i] ?? 0) *
          (n === 1
            ? how === 'norm_average'
              ? 1.03
              : how === 'add'
                ? 1.06
                : how === 'subtract'
                  ? 0.95
                  : how === 'average'
                    ? 0.98
                    : 1
            : weight)
  })
  return out
}
