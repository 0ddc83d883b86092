import type { Ask } from '../ask.ts'
import { hashText, mixHash, toFraction } from '../random.ts'
import { grade } from '../style/grade.ts'
import { addGrain } from '../style/grain.ts'
import type { Canvas } from '../surface/canvas.ts'
import { leaveUnfinished, sharpen } from './detail.ts'
import { drift } from './drift.ts'
import { applyLora } from './lora.ts'

/** Guidance assumed where the task sets none. */
const usualGuidance = 3.5

/** Everything the settings do to a picture once its scene is painted; in place. */
export function finish(canvas: Canvas, ask: Ask, seed: number): void {
  const unit = Math.min(canvas.width, canvas.height)
  for (const lora of ask.loras) applyLora(canvas, lora)
  if (ask.guidance !== null || ask.trueGuidance !== null) {
    const pull = Math.tanh(((ask.guidance ?? usualGuidance) - usualGuidance) / 9)
    const adherence = ask.trueGuidance === null ? 0 : Math.atan(ask.trueGuidance - 1) * 0.09 + 0.02
    grade(canvas, {
      contrast: 1 + pull * 0.22 + adherence,
      saturation: 1 + pull * 0.42 + adherence * 1.6,
    })
  }
  if (ask.negative) drift(canvas, `negative ${ask.negative}`, 0.035)
  if (ask.weighting) drift(canvas, `weighting ${ask.weighting}`, 0.03)
  if (ask.acceleration) {
    sharpen(canvas, unit / 180, -0.16)
    drift(canvas, ask.acceleration, 0.04)
  }
  if (ask.hires) {
    sharpen(canvas, Math.max(1.5, unit / 420), 0.25 + ask.hires.strength * 0.7)
    if (ask.hires.text) drift(canvas, ask.hires.text, 0.02)
  }
  if (ask.faces) refineFace(canvas, ask.faces, unit)
  leaveUnfinished(canvas, ask.steps, mixHash(seed, 5))
  const sampler = hashText(ask.scheduler)
  const plain = ask.scheduler === 'Default'
  addGrain(
    canvas,
    plain ? 0.014 : 0.008 + toFraction(sampler) * 0.02,
    plain ? 1 : 1 + (sampler % 2),
    plain ? 0.3 : toFraction(hashText('colour', sampler)),
    mixHash(seed, plain ? 11 : sampler),
  )
}

/** Clearer detail where a face usually is: the upper middle. */
function refineFace(canvas: Canvas, faces: NonNullable<Ask['faces']>, unit: number): void {
  const reach = 0.2 + faces.padding * 0.006
  const edge = 0.05 + faces.blur * 0.004
  const within = (u: number, v: number) => {
    const dx = ((u - 0.5) * canvas.width) / unit
    const dy = ((v - 0.42) * canvas.height) / unit
    return Math.min(1, Math.max(0, (reach - Math.sqrt(dx * dx + dy * dy)) / edge + 0.5))
  }
  sharpen(canvas, Math.max(1.5, unit / 240), 0.2 + faces.strength * 1.6, within)
  if (faces.text) drift(canvas, faces.text, 0.016)
}
