/**
 * How words of a prompt are stressed: `(words)1.2` or `words++` for Compel, `(words:1.2)` for
 * sdEmbeds (the help of `promptWeighting`; contract names the two syntaxes, not their bounds).
 */
export type WeightSyntax = 'compel' | 'sdEmbeds'

export interface WeightedPart {
  /** UTF-16 offsets of the whole part, and of the words in it. */
  start: number
  end: number
  from: number
  to: number
  weight: number
}

const PARTS: Record<WeightSyntax, RegExp> = {
  compel: /\(((?:\\.|[^()\\])*)\)(\d+(?:\.\d+)?|\++|-+)/g,
  sdEmbeds: /\(((?:\\.|[^()\\])*):(\d+(?:\.\d+)?)\)/g,
}

/** Compel's signs: each `+` is a tenth more of what it was, each `-` a tenth less. */
function readWeight(text: string): number {
  if (text.startsWith('+')) return 1.1 ** text.length
  if (text.startsWith('-')) return 0.9 ** text.length
  return Number(text)
}

/** The innermost weighted parts of a prompt, in its order. */
export function weightedParts(prompt: string, syntax: WeightSyntax): WeightedPart[] {
  return [...prompt.matchAll(PARTS[syntax])].map((match) => {
    const [whole, words = '', weight = ''] = match
    const from = match.index + 1
    const end = match.index + whole.length
    return { start: match.index, end, from, to: from + words.length, weight: readWeight(weight) }
  })
}

/** Words with their weight; a weight of 1 is no weight. */
export function writeWeight(words: string, weight: number, syntax: WeightSyntax): string {
  if (weight === 1) return words
  return syntax === 'compel' ? `(${words})${weight}` : `(${words}:${weight})`
}

/** Whether a value of the parameter names a syntax that we can write. */
export const isWeightSyntax = (value: unknown): value is WeightSyntax =>
  typeof value === 'string' && Object.hasOwn(PARTS, value)
