import type { Model } from '../../models/model.ts'
import type { Step } from '../ask/history.ts'
import { showField } from '../focus-field.ts'
import type { KindOf } from '../kinds/kind.ts'
import { paramPath, stepWords, type Way } from './step-words.ts'
import { sayUndone } from './undo-words.ts'

const MARK_MS = 1400

/** A wash that leaves by itself; it moves nothing. */
function mark(field: HTMLElement): void {
  const wash = {
    backgroundColor: 'var(--color-accent-wash)',
    boxShadow: '0 0 0 6px var(--color-accent-wash)',
    borderRadius: '2px',
  }
  field.animate([wash, { ...wash, offset: 0.6 }, {}], { duration: MARK_MS, easing: 'ease-out' })
}

/** Says what a step took back or did again, and brings its fields into sight. */
export function showStep(model: Model, step: Step, way: Way, kindOf: KindOf): void {
  sayUndone(stepWords(model, step, way, kindOf))
  const paths = new Set(step.map(({ path }) => paramPath(model.params, path)))
  // The first is brought into sight last, so that it is the one in sight.
  for (const path of [...paths].slice(0, 6).reverse()) showField(path, mark)
}
