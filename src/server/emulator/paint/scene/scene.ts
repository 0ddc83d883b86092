import { paintCast } from '../subject/cast.ts'
import { type Canvas, createCanvas } from '../surface/canvas.ts'
import { backdrops, paintForeground } from './backdrop.ts'
import type { Plan } from './plan.ts'
import { paintAir, paintWeather } from './weather.ts'

/** Paints a plan at a size in px. */
export function paintScene(plan: Plan, width: number, height: number): Canvas {
  const canvas = createCanvas(width, height)
  const stage = { canvas, plan, width, height, unit: Math.min(width, height) }
  const ground = backdrops[plan.setting](stage)
  paintAir(stage)
  paintCast(stage, ground)
  paintForeground(stage)
  paintWeather(stage)
  return canvas
}
