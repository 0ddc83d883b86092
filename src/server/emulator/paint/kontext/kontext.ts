import type { Ask } from '../ask.ts'
import { finish } from '../finish/finish.ts'
import { createRandom, hashText, mixHash } from '../random.ts'
import { blend, type Canvas, copyCanvas } from '../surface/canvas.ts'
import type { Edit, Edited } from './edit.ts'
import { instructions } from './instructions.ts'
import { borrowColours } from './layout.ts'
import { recolourSomewhere } from './recolour.ts'

/** The edits a prompt asks for, in the table's order; a lone unknown one is a recolouring. */
export function editsFor(prompt: string, references: number): Edit[] {
  const found = instructions.filter(
    (one) => one.pattern.test(prompt) && (!one.needsMore || references > 1),
  )
  const edits = found.map((one) => one.edit)
  const uses = found.some((one) => one.needsMore)
  if (references > 1 && !uses) edits.push(borrowColours)
  return edits.length > 0 ? edits : [recolourSomewhere]
}

/**
 * The first reference edited as the prompt says. Outside an edit's region every pixel is the
 * reference's own; `after` (adapters) and the finish act on what changed alone, after an exact edit
 * the adapters act on what it kept.
 */
export function editPicture(
  reference: Canvas,
  others: Canvas[],
  ask: Ask,
  seed: number,
  after: (canvas: Canvas) => void,
): Canvas {
  const hash = hashText(ask.prompt.trim().toLowerCase())
  let current = reference
  for (const [k, edit] of editsFor(ask.prompt, others.length + 1).entries()) {
    const random = createRandom(mixHash(mixHash(hash, seed), k))
    const scene = { canvas: current, prompt: ask.prompt, hash, random, others }
    current = settle(current, edit(scene), ask, mixHash(seed, k), after)
  }
  return current
}

function settle(
  before: Canvas,
  edited: Edited,
  ask: Ask,
  seed: number,
  after: (canvas: Canvas) => void,
): Canvas {
  const changed = edited.canvas === before ? copyCanvas(before) : edited.canvas
  if (!edited.exact) {
    after(changed)
    finish(changed, ask, seed)
  }
  const out = edited.weight ? copyCanvas(before) : changed
  if (edited.weight) blend(out, changed, edited.weight)
  if (!edited.exact || ask.adapters.length === 0) return out
  const adapted = copyCanvas(out)
  after(adapted)
  blend(out, adapted, edited.weight?.map((weight) => 1 - weight) ?? 1)
  return out
}
