import { type WeightSyntax, weightedParts, writeWeight } from '../../models/prompt-weight.ts'
import type { Edit } from './edit.ts'

/** Ours, as no bounds are documented: a press is a tenth, and stays between nothing and double. */
const STEP = 0.1
const LEAST = 0
const MOST = 2

/** The word that the caret touches, or the selection without the blanks at its ends. */
function wordsAt(text: string, start: number, end: number): [number, number] | null {
  let [from, to] = [start, end]
  if (from === to) {
    const inWord = /[^\s,;()|{}]/
    while (from > 0 && inWord.test(text.charAt(from - 1))) from--
    while (to < text.length && inWord.test(text.charAt(to))) to++
  }
  while (from < to && /\s/.test(text.charAt(from))) from++
  while (to > from && /\s/.test(text.charAt(to - 1))) to--
  return from === to ? null : [from, to]
}

/** Whether brackets close in the order they open; others would tear a weighted part apart. */
function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text.replaceAll(/\\./g, '')) {
    if (sign === '(') depth++
    if (sign === ')' && --depth < 0) return false
  }
  return depth === 0
}

const shift = (weight: number, steps: number): number =>
  Math.min(MOST, Math.max(LEAST, Math.round((weight + steps * STEP) * 100) / 100))

/**
 * The edit that stresses the selected words, or the weighted part they lie in, by some steps; the
 * words stay selected. Null where there are none, or they cut a bracket in two.
 */
export function shiftWeight(
  text: string,
  selection: { start: number; end: number },
  syntax: WeightSyntax,
  steps: number,
): Edit | null {
  const words = wordsAt(text, selection.start, selection.end)
  if (!words) return null
  const [from, to] = words
  const part = weightedParts(text, syntax).find((one) => one.start <= from && to <= one.end)
  const edit = part ?? { start: from, end: to, from, to, weight: 1 }
  const inner = text.slice(edit.from, edit.to)
  if (!isBalanced(inner)) return null
  const weight = shift(edit.weight, steps)
  const written = writeWeight(inner, weight, syntax)
  const at = edit.start + (weight === 1 ? 0 : 1)
  return {
    start: edit.start,
    end: edit.end,
    text: written,
    select: { start: at, end: at + inner.length },
  }
}
