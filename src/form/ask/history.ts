import { type Difference, differences, isNoDifference } from './differences.ts'
import { isWithin } from './revealer.ts'

/** What one undo takes back, in the order it was done. */
export type Step = readonly Difference[]

/**
 * The steps of a form. Changes of one moment are one step, and so are changes of the same paths one
 * after the other, until it is sealed: a text typed, a slider dragged.
 */
interface History {
  /** `before` is asked only where a step does not know it yet: typing on costs no look. */
  record(path: string, before: () => unknown, after: unknown): void
  /** The next change begins a step of its own. */
  seal(): void
  /** The step to take back, which is then the next to redo. */
  undo(): Step | undefined
  redo(): Step | undefined
}

export const DEPTH = 100

const overlap = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a)

/** Adds a change to a step; its old value stays the one from before the step. */
function grow(step: Difference[], change: Difference): void {
  const at = step.findLastIndex(({ path }) => overlap(path, change.path))
  const last = step[at]
  // A value inside one that came later must be set again after it.
  if (last?.path === change.path) step[at] = { ...last, after: change.after }
  else step.push(change)
}

/** Without what came back to where it was. */
const settle = (step: Difference[]): Difference[] =>
  step.filter(
    (change) =>
      !isNoDifference(change) ||
      step.some((other) => other !== change && overlap(other.path, change.path)),
  )

/** `soon` runs after the present moment's changes: a microtask. */
export function createHistory(soon: (run: () => void) => void): History {
  const past: Step[] = []
  let future: Step[] = []
  let open: Difference[] | null = null
  /** More changes of the very moment in which the last one was recorded. */
  let together = false
  const apart = () => {
    together = false
  }

  const add = (changes: Difference[]) => {
    const isSameAct = together || changes.every(({ path }) => open?.some((o) => o.path === path))
    if (!open || !isSameAct) {
      seal()
      open = []
    }
    for (const change of changes) grow(open, change)
    future = []
  }
  function seal() {
    if (!open) return
    const step = settle(open)
    open = null
    together = false
    if (step.length === 0) return
    past.push(step)
    if (past.length > DEPTH) past.shift()
  }

  return {
    record: (path, before, after) => {
      const last = open?.at(-1)
      if (last?.path === path && (after === null || typeof after !== 'object')) last.after = after
      else {
        const changes = differences(path, before(), after)
        if (changes.length === 0) return
        add(changes)
      }
      if (together) return
      together = true
      soon(apart)
    },
    seal,
    undo: () => {
      seal()
      const step = past.pop()
      if (step) future.push(step)
      return step
    },
    redo: () => {
      seal()
      const step = future.pop()
      if (step) past.push(step)
      return step
    },
  }
}
