/** The printed maximum is 2^63 rounded by a float; the largest seed is the integer below it. */
export const MAX_SEED = 2n ** 63n - 1n

/** Whether the text is a seed: digits only, 0 … 9223372036854775807, no leading zeros. */
export const isSeed = (text: string): boolean =>
  /^(0|[1-9]\d{0,18})$/.test(text) && BigInt(text) <= MAX_SEED

/** The seed `offset` places on, wrapping at 2^63 (spec/rules.md, Readings: a batch adds 1). */
export const seedAfter = (seed: string, offset: number): string =>
  String((BigInt(seed) + BigInt(offset)) % (MAX_SEED + 1n))
