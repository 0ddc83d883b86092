import { around, type Box } from '../document/box.ts'
import { DEPTH } from '../document/history.ts'
import type { Operation } from '../document/operation.ts'
import { type Delta, putDelta, toggle } from './delta.ts'
import { bounds, coverage, cut, newMask } from './mask.ts'
import { type BitmapCover, outcome } from './outcome.ts'
import { toPng } from './png.ts'

/** Bytes of packed changes that are kept for undo; without them a step back is replayed. */
const MEMORY = 16 * 1024 * 1024

/** What changed, as white pixels whose opacity is the mask; null where nothing did. */
export type Change = { box: Box; pixels: Uint8ClampedArray<ArrayBuffer> } | null

export interface Facts {
  /** The share of the picture that is made new, 0–1. */
  coverage: number
  /** Around every pixel that is not wholly kept; null for an empty mask. */
  bounds: Box | null
}

interface Step {
  operation: Operation
  /** The way back (or, of what was undone, forward again); null where it took no pixel. */
  delta: Delta | null
  /** Whether the delta was let go for want of memory. */
  lost: boolean
}

/** The mask of one document as it is worked on. It makes only what a step changed. */
interface Desk {
  /** The pictures that showing these operations takes, by their values. */
  needs(operations: readonly Operation[]): string[]
  /** Operations that stay must be the same objects. Throws what a picture throws. */
  show(operations: readonly Operation[], bitmapCover: BitmapCover): Change
  facts(): Facts
  png(): Blob
}

export function createDesk(width: number, height: number): Desk {
  let mask = newMask(width, height)
  /** What the mask shows, first to last. */
  let done: Step[] = []
  /** What was taken back, the next to come again last. */
  let undone: Step[] = []
  /** The file of what is shown, once it was asked for. */
  let file: Blob | null = null
  /** Changed, and not told yet: a picture that fails leaves what came before it. */
  let untold: Box | null = null

  /** One step from the end of one list to the end of the other, and its pixels with it. */
  const move = (from: Step[], to: Step[]) => {
    const step = from.pop()
    if (!step) return
    to.push(step)
    if (!step.delta) return
    toggle(mask, step.delta)
    untold = around(untold, step.delta.box)
  }
  const forward = (operation: Operation, bitmapCover: BitmapCover) => {
    const again = undone.at(-1)
    if (again?.operation === operation && !again.lost) return move(undone, done)
    const patch = outcome(mask, operation, bitmapCover)
    undone = []
    const delta = patch && putDelta(mask, patch)
    done.push({ operation, delta, lost: false })
    untold = around(untold, delta?.box ?? null)
  }
  const spare = () => {
    let bytes = 0
    const all = [...undone, ...done.toReversed()]
    for (const [index, step] of all.entries()) {
      bytes += step.delta?.packed.length ?? 0
      if (index < 2 * DEPTH && bytes <= MEMORY) continue
      step.delta = null
      step.lost = true
    }
  }
  const restart = () => {
    mask = newMask(width, height)
    done = []
    undone = []
    untold = { x: 0, y: 0, width, height }
  }

  const sameUntil = (operations: readonly Operation[]): number => {
    let same = 0
    while (same < done.length && done[same]?.operation === operations[same]) same++
    return same
  }
  const mustRestart = (same: number) => done.slice(same).some((step) => step.lost)

  return {
    needs(operations) {
      const same = sameUntil(operations)
      let first = mustRestart(same) ? 0 : same
      const isNext = (step: Step | undefined) =>
        step !== undefined && !step.lost && step.operation === operations[first]
      if (same === done.length) while (isNext(undone.at(same - first - 1))) first++
      return operations.slice(first).flatMap((one) => (one.kind === 'bitmap' ? [one.value] : []))
    },
    show(operations, bitmapCover) {
      const same = sameUntil(operations)
      if (mustRestart(same)) restart()
      while (done.length > same) move(done, undone)
      for (const operation of operations.slice(done.length)) forward(operation, bitmapCover)
      spare()
      const box = untold
      untold = null
      if (box) file = null
      return box && { box, pixels: whitePixels(cut(mask, box).data) }
    },
    facts: () => ({ coverage: coverage(mask), bounds: bounds(mask) }),
    png: () => {
      file ??= toPng(mask)
      return file
    },
  }
}

function whitePixels(values: Uint8Array): Uint8ClampedArray<ArrayBuffer> {
  const words = new Uint32Array(values.length)
  for (let at = 0; at < values.length; at++) words[at] = 0xffffff + (values[at] ?? 0) * 0x1000000
  return new Uint8ClampedArray(words.buffer)
}
