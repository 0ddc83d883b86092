/** Where and why a text is no JSON; lines and columns count from 1, columns in UTF-16 units. */
export interface JsonFault {
  offset: number
  line: number
  column: number
  message: string
}

/** Nobody writes a request this deep by hand, and a deeper text must not exhaust the stack. */
const DEEPEST = 200
const SPACE = /[ \t\n\r]*/y
const WORD = /true|false|null/y
const NUMBER = /-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
// Of the control characters JSON refuses those below U+0020 alone.
const TEXT = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy

class Fault {
  readonly offset: number
  readonly message: string
  constructor(offset: number, message: string) {
    this.offset = offset
    this.message = message
  }
}

/** The place of an offset in a text. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

/** The first thing that keeps a text from being JSON, in words; null where it is JSON. */
export function jsonFault(text: string): JsonFault | null {
  let at = 0
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  const fail = (message: string): never => {
    throw new Fault(at, at >= text.length ? `The text ends here. ${message}` : message)
  }
  const readText = (missing: string) => {
    if (text[at] === "'") fail('Texts and names stand in double quotes.')
    if (text[at] !== '"') fail(missing)
    if (!skip(TEXT)) fail('This text does not end in its line, or holds a wrong \\ sign.')
  }
  const readItems = (end: '}' | ']', depth: number, item: () => void) => {
    at += 1
    skip(SPACE)
    if (text[at] === end) {
      at += 1
      return
    }
    for (;;) {
      item()
      skip(SPACE)
      if (text[at] === end) break
      if (text[at] !== ',') fail(`A “,” or “${end}” is missing.`)
      const comma = at
      at += 1
      skip(SPACE)
      if (text[at] === end) {
        at = comma
        fail(`This comma is one too many before “${end}”.`)
      }
    }
    at += 1
    if (depth > DEEPEST) fail('This is nested too deep.')
  }
  function readValue(depth: number): void {
    skip(SPACE)
    if (depth > DEEPEST) fail('This is nested too deep.')
    const sign = text[at]
    if (sign === '{') {
      readItems('}', depth, () => {
        readText('A name in double quotes is missing.')
        skip(SPACE)
        if (text[at] !== ':') fail('A “:” is missing after the name.')
        at += 1
        readValue(depth + 1)
      })
    } else if (sign === '[') readItems(']', depth, () => readValue(depth + 1))
    else if (sign === '"' || sign === "'") readText('')
    else if (!skip(WORD) && !skip(NUMBER)) fail('A value is missing.')
  }
  try {
    readValue(0)
    skip(SPACE)
    if (at < text.length) fail('Nothing can follow the end of the JSON.')
    return null
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault
    return { ...placeOf(text, fault.offset), offset: fault.offset, message: fault.message }
  }
}
