/** A prompt with variations, read: text, alternatives, and words of a named list. */
export type Piece = string | { choices: Piece[][] } | { list: string; at: number }

/** Something wrong at a place of a text (UTF-16 offset). */
export interface Fault {
  at: number
  message: string
}

/** Ours: deeper than anybody reads, and far from what a call stack holds. */
const DEEPEST = 20

/** `__name__`; `__BLANK__` is the service's own word for no prompt (contract §7) and stays text. */
const LIST = /__(?!BLANK__)([a-z0-9]+(?:[-_][a-z0-9]+)*)__/iy
export const LIST_NAME = /^[a-z0-9]+(?:[-_][a-z0-9]+)*$/i

/** These lose their meaning behind a backslash; any other backslash is itself. */
const ESCAPED = /\\([{}|\\_])/y

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** Reads `{a|b}`, nested, `__list__` and backslashes. Faults name the place; pieces are as far as it went. */
export function parseTemplate(text: string): { pieces: Piece[]; faults: Fault[] } {
  const faults: Fault[] = []
  const root: Piece[] = []
  /** Open braces, the innermost last: where each opened, and its alternatives so far. */
  const open: { at: number; choices: Piece[][] }[] = []
  let here = root
  const put = (sign: string) => {
    const last = here.at(-1)
    if (typeof last === 'string') here[here.length - 1] = last + sign
    else here.push(sign)
  }
  for (let at = 0; at < text.length; ) {
    const sign = text.charAt(at)
    const escaped = matchAt(ESCAPED, text, at)
    const list = matchAt(LIST, text, at)
    const inner = open.at(-1)
    if (escaped) put(escaped[1] ?? '')
    else if (list) here.push({ list: list[1] ?? '', at })
    else if (sign === '{') {
      if (open.length === DEEPEST) {
        faults.push({ at, message: `Braces stand at most ${DEEPEST} deep.` })
        return { pieces: root, faults }
      }
      const first: Piece[] = []
      const choices = [first]
      here.push({ choices })
      open.push({ at, choices })
      here = first
    } else if (sign === '|' && inner) {
      here = []
      inner.choices.push(here)
    } else if (sign === '}' && inner) {
      open.pop()
      here = open.at(-1)?.choices.at(-1) ?? root
    } else if (sign === '}') {
      faults.push({ at, message: 'This brace closes nothing. A brace to keep is written \\}.' })
    } else put(sign)
    at += escaped?.[0].length ?? list?.[0].length ?? 1
  }
  for (const { at } of open) {
    faults.push({ at, message: 'This brace is never closed. A brace to keep is written \\{.' })
  }
  return { pieces: root, faults: faults.sort((a, b) => a.at - b.at) }
}
