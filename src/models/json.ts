/**
 * The one JSON codec. Seeds reach 2^63, a JavaScript number is exact to 2^53: so a seed is a digit
 * string in our code and a bare integer on the wire. Every other number is what JSON takes it for.
 */
/** Digits that JSON takes for a number: it has no leading zeros. */
const BARE = /^(0|[1-9]\d*)$/

interface Source {
  source?: string
}

function revive(key: string, value: unknown, context?: Source): unknown {
  const source = context?.source ?? ''
  return key === 'seed' && BARE.test(source) ? source : value
}

/** A seed in quotes keeps them: its text is then no seed, and the check refuses it. */
const reviveTask = (key: string, value: unknown, context?: Source): unknown =>
  key === 'seed' && typeof value === 'string' ? JSON.stringify(value) : revive(key, value, context)

/** Strings are skipped whole; an integer behind one is captured, with what stands between. */
const TOKENS = /"([^"\\]*(?:\\.[^"\\]*)*)"(?:(\s*:\s*)(\d+)(?![\d.eE]))?/g

/** For browsers whose reviver gets no source text: quote the seeds. */
const quoteSeeds = (text: string): string =>
  text.replace(TOKENS, (token, name, colon, digits) =>
    name === 'seed' && digits ? `"seed"${colon}"${digits}"` : token,
  )

function readsSource(): boolean {
  let source: string | undefined
  JSON.parse('1', (_key, value, ...rest: unknown[]) => {
    // TypeScript's library does not know the reviver's third argument yet.
    source = (rest[0] as Source | undefined)?.source
    return value
  })
  return source === '1'
}

const native = readsSource()

/** Parses JSON with exact seeds. Throws SyntaxError on malformed text. */
export function parseJson(text: string, exact = native): unknown {
  return exact ? JSON.parse(text, revive) : JSON.parse(quoteSeeds(text))
}

/**
 * Parses what a client of the wire wrote, where a seed is a bare integer (spec/rules.md): `"seed":"42"`
 * comes out with its quotes. A runtime that reads no source of numbers cannot tell. Throws SyntaxError.
 */
export const parseTaskJson = (text: string): unknown =>
  native ? JSON.parse(text, reviveTask) : parseJson(text, false)

interface RawJson {
  rawJSON?: (text: string) => unknown
}
// TypeScript's library does not know JSON.rawJSON yet.
const { rawJSON } = JSON as unknown as RawJson

/** Stands in for a bare integer where `JSON.rawJSON` is missing; a private-use character cannot be typed. */
const MARK = '\uE000seed:'
const MARKED = /"seed":(\s?)"\uE000seed:(\d+)"/g

/**
 * Writes JSON with `seed` as a bare integer; digits that are no number stay text, for the check to
 * refuse. `raw` is null where the runtime has no `JSON.rawJSON`. Throws TypeError on cycles.
 */
export function stringifyJson(
  value: unknown,
  space?: number,
  raw: RawJson['rawJSON'] | null = rawJSON ?? null,
): string {
  const bare = (digits: string) => (raw ? raw(digits) : MARK + digits)
  const text = JSON.stringify(
    value,
    (key, item) =>
      key === 'seed' && typeof item === 'string' && BARE.test(item) ? bare(item) : item,
    space,
  )
  return raw ? text : text.replace(MARKED, '"seed":$1$2')
}
