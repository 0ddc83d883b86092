import type { Ask } from './ask.ts'
import { finish } from './finish/finish.ts'
import { adopt } from './input/adapter.ts'
import { pressGuide } from './input/control.ts'
import { showFace, showSubject } from './input/identity.ts'
import type { Picture } from './picture.ts'
import { hashText, mixHash } from './random.ts'
import { compose, type Plan } from './scene/plan.ts'
import { exclude, readPrompt } from './scene/reading.ts'
import { paintScene } from './scene/scene.ts'
import { looks } from './style/looks.ts'
import type { Canvas } from './surface/canvas.ts'

export type Find = (key: string) => Picture | null

/** The plan of a picture from the prompt, less what the negative prompt names. */
export function planFor(ask: Ask, seed: number, manner: string): Plan {
  const reading = readPrompt(ask.prompt)
  if (ask.negative) exclude(reading, readPrompt(ask.negative))
  return compose(reading, mixHash(seed, hashText(manner)), manner === 'krea' ? 0 : 0.12)
}

/** Guides, adapters and identities acting on a canvas, in place. */
export function condition(canvas: Canvas, ask: Ask, find: Find): void {
  const given = (keys: string[]) => keys.map(find).filter((picture) => picture !== null)
  for (const adapter of ask.adapters) adopt(canvas, given(adapter.guides), adapter)
  for (const control of ask.controls) {
    const guide = find(control.guide)
    if (guide) pressGuide(canvas, guide, control)
  }
  if (ask.identity) showFace(canvas, given(ask.identity.pictures), ask.identity)
  if (ask.ace && ask.ace.kind !== 'local_editing')
    showSubject(canvas, given([...new Set([...ask.ace.pictures, ...ask.edited])]), ask.ace)
}

/** The looks a prompt names, in its order. A black-and-white film is black and white first of all. */
export function applyLooks(canvas: Canvas, plan: Plan, seed: number): void {
  for (const look of plan.looks.keys()) {
    if (look === 'film' && (plan.looks.has('noir') || plan.looks.has('sepia'))) continue
    looks[look](canvas, mixHash(seed, 3) | 0)
  }
}

/** A whole new picture: scene, looks, conditions, settings. */
export function paintFresh(
  ask: Ask,
  seed: number,
  manner: string,
  width: number,
  height: number,
  find: Find,
): Canvas {
  const plan = planFor(ask, seed, manner)
  const canvas = paintScene(plan, width, height)
  applyLooks(canvas, plan, seed)
  condition(canvas, ask, find)
  finish(canvas, ask, seed)
  return canvas
}
