import { type Fault, type FaultName, faults } from './faults.ts'

/** The markers of a prompt; the number where one was written. */
export type Marks = { [name in FaultName]?: number | null }

const MARKER = /\s*\[\[([^[\]]{1,40})\]\]/g
const names: readonly FaultName[] = faults.map((fault) => fault.name)
const isName = (word: string): word is FaultName => names.some((name) => name === word)

function read(inner: string): [FaultName, number | null] | undefined {
  const words = inner.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (isName(words)) return [words, null]
  const cut = words.lastIndexOf(' ')
  const name = words.slice(0, Math.max(0, cut))
  const number = Number(words.slice(cut + 1))
  return isName(name) && number >= 0 && number <= 3600 ? [name, number] : undefined
}

/** A prompt's markers, and the prompt without them; unknown ones are ordinary words. */
export function readMarks(prompt: string): { marks: Marks; prompt: string } {
  const marks: Marks = {}
  const rest = prompt.replaceAll(MARKER, (marker, inner: string) => {
    const found = read(inner)
    if (!found) return marker
    marks[found[0]] = found[1]
    return ''
  })
  return { marks, prompt: Object.keys(marks).length > 0 ? rest.trim() : prompt }
}

export const isMarked = (marks: Marks, name: FaultName): boolean => marks[name] !== undefined

/** The faults of a prompt, with their numbers. */
export const faultsOf = (marks: Marks): { fault: Fault; number: number | null }[] =>
  faults.flatMap((fault) => {
    const number = marks[fault.name]
    return number === undefined ? [] : [{ fault, number }]
  })
