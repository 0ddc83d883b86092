import { isSeed } from '../../../models/seed.ts'

type ReadSeed = { seed: string | null } | { refusal: string }

/** What was typed or pasted, as a seed: spaces and group marks are forgiven, anything else is said. */
export function readSeed(text: string): ReadSeed {
  // Before fewer or more than three digits a mark is a fraction's.
  const plain = text.replace(/[\s_'’]|[,.](?=\d{3}(\D|$))/g, '')
  if (plain === '') return { seed: null }
  if (!/^\d+$/.test(plain)) return { refusal: 'A seed is made of digits alone.' }
  const digits = plain.replace(/^0+(?=\d)/, '')
  if (!isSeed(digits)) return { refusal: 'The largest seed is 9223372036854775807.' }
  return { seed: digits }
}

/** A new seed of 32 bits, as the service draws them. `random` gives a whole number below 2^32. */
export const drawSeed = (random: () => number): string => String(random())

export const cryptoRandom = (): number => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0
