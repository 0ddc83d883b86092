import type { Ask } from './ask.ts'
import { applyLooks, condition, type Find, planFor } from './compose.ts'
import { finish } from './finish/finish.ts'
import type { Plan } from './scene/plan.ts'
import type { Setting, SubjectName } from './scene/words.ts'
import { paintCast } from './subject/cast.ts'
import { type Canvas, createCanvas } from './surface/canvas.ts'

/** What is cut out where the prompt names no thing. */
const stand: Partial<Record<Setting, SubjectName>> = {
  mountains: 'tree',
  sea: 'boat',
  desert: 'balloon',
  forest: 'tree',
  city: 'castle',
  street: 'house',
  lake: 'boat',
  hills: 'tree',
  space: 'planet',
  sky: 'balloon',
  deep: 'fish',
  room: 'chair',
  table: 'vase',
}

/**
 * The subject alone on nothing. It is painted over black and over white: where the two differ the
 * picture is see-through, so soft edges, shadows and glows carry their true alpha.
 */
export function paintCutout(
  ask: Ask,
  seed: number,
  manner: string,
  find: Find,
): { canvas: Canvas; alpha: Float32Array } {
  const { width, height } = ask
  const over = (ground: number) => {
    const plan: Plan = planFor(ask, seed, manner)
    const name = stand[plan.setting] ?? 'flower'
    const cast = plan.cast.length > 0 ? plan.cast : [{ name, colour: null, many: false }]
    const canvas = createCanvas(width, height)
    canvas.rgb.fill(ground)
    const stage = {
      canvas,
      plan: { ...plan, cast, setting: 'studio' as const },
      width,
      height,
      unit: Math.min(width, height),
    }
    paintCast(stage, { level: 0.82, size: 0.56, centre: 0.5 })
    return { canvas, plan }
  }
  const dark = over(0)
  const light = over(1)
  const alpha = new Float32Array(width * height)
  const { canvas } = dark
  for (let p = 0, i = 0; p < alpha.length; p++, i += 3) {
    const clear =
      ((light.canvas.rgb[i] ?? 0) -
        (canvas.rgb[i] ?? 0) +
        (light.canvas.rgb[i + 1] ?? 0) -
        (canvas.rgb[i + 1] ?? 0) +
        (light.canvas.rgb[i + 2] ?? 0) -
        (canvas.rgb[i + 2] ?? 0)) /
      3
    const a = Math.min(1, Math.max(0, 1 - clear))
    alpha[p] = a < 0.004 ? 0 : a > 0.996 ? 1 : a
    for (let c = 0; c < 3; c++)
      canvas.rgb[i + c] = a > 0.004 ? Math.min(1, (canvas.rgb[i + c] ?? 0) / a) : 0.5
  }
  applyLooks(canvas, dark.plan, seed)
  condition(canvas, ask, find)
  finish(canvas, ask, seed)
  return { canvas, alpha }
}
