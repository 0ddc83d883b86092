/**
 * The one JSON codec. Seeds reach 2^63, a JavaScript number is exact to 2^53: so a seed is a digit
 * string in our code and a bare integer on the wire, and any other integer beyond 2^53 is read as
 * its digits, so that a wrong value is refused with the digits that were sent.
 */
const INTEGER = /^-?\d+$/
/** Digits that JSON takes for a number: it has no leading zeros. */
const BARE = /^(0|[1-9]\d*)$/

interface Source {
  source?: string
}

function revive(key: string, value: unknown, context?: Source): unknown {
  if (typeof value !== 'number' || context?.source === undefined) return value
  if (!INTEGER.test(context.source)) return value
  return key === 'seed' || !Number.isSafeInteger(value) ? context.source : value
}

/** Strings are skipped whole; a number is captured with the key in front of it, if any. */
const TOKENS =
  /"([^"\\]*(?:\\.[^"\\]*)*)"(\s*:\s*(-?\d+)(?![\d.eE]))?|(-?\d+)(\.\d+)?([eE][+-]?\d+)?/g

/** For browsers whose reviver gets no source text: quote the integers that must keep their digits. */
function quoteLongIntegers(text: string): string {
  return text.replace(TOKENS, (token, name, pair, paired, bare, fraction, exponent) => {
    if (pair !== undefined) {
      const keep = name === 'seed' || !Number.isSafeInteger(Number(paired))
      return keep ? `"${name}"${pair.slice(0, -paired.length)}"${paired}"` : token
    }
    if (bare === undefined || fraction !== undefined || exponent !== undefined) return token
    return Number.isSafeInteger(Number(bare)) ? token : `"${bare}"`
  })
}

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
  return exact ? JSON.parse(text, revive) : JSON.parse(quoteLongIntegers(text))
}

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
