import { type Fault, type Piece, parseTemplate } from './template.ts'

/** The person's own words by the name of their list. */
export type WordLists = Readonly<Record<string, readonly string[]>>

interface Expansion {
  /** In the order of the text; with any of them nothing is expanded. */
  faults: Fault[]
  /** How many prompts there are; 0 with faults. */
  count: bigint
  /** The prompt at a place, 0 … count − 1; the last alternatives change first. */
  at(index: bigint): string
}

/** Beyond both nobody reads or pays; they bound what lists of lists can grow to. */
const MOST_COUNTED = 1n << 512n
const MOST_PIECES = 20_000

interface Extent {
  count: bigint
  /** The most pieces that one prompt is put together from. */
  pieces: number
}

const NOTHING: Extent = { count: 1n, pieces: 0 }

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** Everything that a template stands for, without writing any of it out. Never throws, always ends. */
export function expand(template: string, lists: WordLists): Expansion {
  const { pieces, faults } = parseTemplate(template)
  const entries = new Map<string, Piece[][]>()
  const extents = new Map<string, Extent | 'busy'>()
  const wrong = (at: number, message: string): Extent => {
    faults.push({ at, message })
    return NOTHING
  }

  /** Of pieces in a row; faults inside lists are said at the place `at` of the template, if given. */
  function extentOf(row: readonly Piece[], at?: number): Extent {
    let extent = NOTHING
    for (const piece of row) {
      const one =
        typeof piece === 'string'
          ? { count: 1n, pieces: 1 }
          : 'list' in piece
            ? extentOfList(piece.list, at ?? piece.at)
            : alternatives(piece.choices, at)
      extent = {
        count: smaller(extent.count * one.count, MOST_COUNTED),
        pieces: Math.min(extent.pieces + one.pieces, MOST_PIECES + 1),
      }
    }
    return extent
  }

  function alternatives(choices: readonly Piece[][], at?: number): Extent {
    const all = choices.map((choice) => extentOf(choice, at))
    return {
      count: smaller(
        all.reduce((sum, { count }) => sum + count, 0n),
        MOST_COUNTED,
      ),
      // Choosing counts as well: alternatives may all be empty.
      pieces: 1 + all.reduce((most, one) => Math.max(most, one.pieces), 0),
    }
  }

  function extentOfList(name: string, at: number): Extent {
    const known = extents.get(name)
    if (known === 'busy') return wrong(at, `The list ${name} leads back to itself.`)
    if (known) return known
    const words = Object.hasOwn(lists, name) ? lists[name] : undefined
    if (!words) return wrong(at, `There is no word list named ${name}.`)
    if (words.length === 0) return wrong(at, `The word list ${name} is empty.`)
    extents.set(name, 'busy')
    const read = words.map((line) => parseTemplate(line))
    for (const [index, { faults: inside }] of read.entries()) {
      const [first] = inside
      if (first) wrong(at, `Word ${index + 1} of the list ${name}: ${first.message}`)
    }
    const choices = read.map((line) => line.pieces)
    entries.set(name, choices)
    const extent = alternatives(choices, at)
    extents.set(name, extent)
    return extent
  }

  const extent = extentOf(pieces)
  if (extent.pieces > MOST_PIECES) wrong(0, 'These lists of lists make a prompt without an end.')
  if (extent.count >= MOST_COUNTED) wrong(0, 'There are more combinations than can be counted.')
  faults.sort((a, b) => a.at - b.at)

  const choicesOf = (piece: Exclude<Piece, string>): Piece[][] =>
    'list' in piece ? (entries.get(piece.list) ?? []) : piece.choices

  /** Writes the prompt of an index; what is left of the index is for the pieces before. */
  function write(row: readonly Piece[], index: bigint): { text: string; left: bigint } {
    let text = ''
    let left = index
    for (const piece of row.toReversed()) {
      if (typeof piece === 'string') {
        text = piece + text
        continue
      }
      const choices = choicesOf(piece)
      const { count } = alternatives(choices)
      let own = left % count
      left /= count
      for (const choice of choices) {
        const { count: of } = extentOf(choice)
        if (own < of) {
          text = write(choice, own).text + text
          break
        }
        own -= of
      }
    }
    return { text, left }
  }

  return {
    faults,
    count: faults.length > 0 ? 0n : extent.count,
    at: (index) => write(pieces, index).text.trim(),
  }
}
