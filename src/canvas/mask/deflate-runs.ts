/** The longest repeat that one code names (RFC 1951, 3.2.5). */
const LONGEST = 258
/** Shorter repeats take as many bits as what they repeat. */
const SHORTEST = 4
/** Of the two sums of Adler-32 (RFC 1950): prime, and how many bytes they take before they overflow. */
const PRIME = 65521
const BEFORE_OVERFLOW = 5552

/** Huffman codes are written from their highest bit, everything else from its lowest. */
function reversed(code: number, bits: number): number {
  let back = 0
  for (let bit = 0; bit < bits; bit++) back = (back << 1) | ((code >> bit) & 1)
  return back
}

/** A code of the fixed table (RFC 1951, 3.2.6), as bits to write and how many they are. */
function fixed(symbol: number): [code: number, bits: number] {
  if (symbol < 144) return [reversed(0x30 + symbol, 8), 8]
  if (symbol < 256) return [reversed(0x190 + symbol - 144, 9), 9]
  if (symbol < 280) return [reversed(symbol - 256, 7), 7]
  return [reversed(0xc0 + symbol - 280, 8), 8]
}

/** By byte; then by length of a repeat of the byte before: its code, its rest, five bits for "1 back". */
const codes = new Uint32Array(256 + LONGEST + 1)
const lengths = new Uint8Array(256 + LONGEST + 1)
for (let byte = 0; byte < 256; byte++) {
  const [code, bits] = fixed(byte)
  codes[byte] = code
  lengths[byte] = bits
}
for (let length = 3; length <= LONGEST; length++) {
  const over = length - 3
  const extra = length === LONGEST || over < 8 ? 0 : Math.floor(Math.log2(over)) - 2
  const symbol = length === LONGEST ? 285 : 257 + (extra === 0 ? over : 4 * extra + (over >> extra))
  const [code, bits] = fixed(symbol)
  const rest = extra === 0 ? 0 : over & ((1 << extra) - 1)
  codes[256 + length] = code | (rest << bits)
  lengths[256 + length] = bits + extra + 5
}

/**
 * A zlib stream (RFC 1950) that looks for nothing but repeats of one byte, in the one pass that a
 * mask is worth: it is mostly those, and several times faster than looking for more.
 */
export function deflateRuns(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  // No byte takes more than nine bits.
  const out = new Uint8Array(Math.ceil((bytes.length * 9) / 8) + 16)
  out[0] = 0x78
  out[1] = 0x01
  let used = 2
  // The last block, with the fixed table.
  let held = 0b011
  let holding = 3
  const symbols = symbolsOf(bytes)
  for (let at = 0; at < symbols.length; at++) {
    const symbol = symbols[at] ?? 0
    held |= (codes[symbol] ?? 0) << holding
    holding += lengths[symbol] ?? 0
    if (holding >= 8) {
      out[used++] = held
      held >>>= 8
      holding -= 8
    }
    // Only a repeat takes more bits than a byte has.
    while (holding >= 8) {
      out[used++] = held
      held >>>= 8
      holding -= 8
    }
  }
  // Symbol 256, seven zeros, ends the block; the last byte is filled up.
  for (holding += 7; holding > 0; holding -= 8) {
    out[used++] = held
    held >>>= 8
  }
  const sum = adler(bytes)
  for (const shift of [24, 16, 8, 0]) out[used++] = sum >>> shift
  return out.slice(0, used)
}

/** Bytes as they are, and 256 + n for n more of the one before. */
function symbolsOf(bytes: Uint8Array): Uint16Array {
  const symbols = new Uint16Array(bytes.length)
  let used = 0
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0
    symbols[used++] = byte
    let end = ++at
    while (end < bytes.length && bytes[end] === byte) end++
    while (end - at >= SHORTEST) {
      const length = Math.min(LONGEST, end - at)
      symbols[used++] = 256 + length
      at += length
    }
    while (at < end) {
      symbols[used++] = byte
      at++
    }
  }
  return symbols.subarray(0, used)
}

function adler(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  for (let at = 0; at < bytes.length; ) {
    const end = Math.min(bytes.length, at + BEFORE_OVERFLOW)
    for (; at < end; at++) {
      low += bytes[at] ?? 0
      high += low
    }
    low %= PRIME
    high %= PRIME
  }
  return high * 65536 + low
}
