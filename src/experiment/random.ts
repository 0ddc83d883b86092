const WORD = 1n << 64n

/** A source of 64-bit words that a seed determines: SplitMix64 (Steele, Lea and Flood 2014). */
function createWords(seed: string): () => bigint {
  let state = BigInt(seed) % WORD
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) % WORD
    let word = state
    word = ((word ^ (word >> 30n)) * 0xbf58476d1ce4e5b9n) % WORD
    word = ((word ^ (word >> 27n)) * 0x94d049bb133111ebn) % WORD
    return word ^ (word >> 31n)
  }
}

/**
 * Draws integers from 0 up to a limit, each as likely, the same ones for the same seed of digits.
 * Throws SyntaxError where the seed is no number.
 */
export function createRandom(seed: string): (below: bigint) => bigint {
  const next = createWords(seed)
  return (below) => {
    const words = BigInt(Math.ceil((below - 1n).toString(2).length / 64))
    const range = WORD ** words
    const fair = range - (range % below)
    for (;;) {
      let drawn = 0n
      for (let at = 0n; at < words; at++) drawn = drawn * WORD + next()
      // Fewer than half of all draws are beyond what divides evenly.
      if (drawn < fair) return drawn % below
    }
  }
}

/** Some different places of `count`, in the order drawn; all of them in order where that is all. */
export function draw(count: bigint, some: number, seed: string): bigint[] {
  const wanted = BigInt(some)
  if (wanted >= count) return Array.from({ length: Number(count) }, (_, index) => BigInt(index))
  const below = createRandom(seed)
  // Floyd's way to draw without repeating: one draw each, however many there are.
  const drawn = new Set<bigint>()
  for (let last = count - wanted; last < count; last++) {
    const place = below(last + 1n)
    drawn.add(drawn.has(place) ? last : place)
  }
  return [...drawn]
}
