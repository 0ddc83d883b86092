/** Integer hashing and a small generator (sfc32): the same digits on every machine. */

/** FNV-1a with a final avalanche; unsigned 32 bits. */
export function hashText(text: string, start = 0x811c9dc5): number {
  let h = start >>> 0
  for (let i = 0; i < text.length; i++) {
    h ^= text.charCodeAt(i)
    h = Math.imul(h, 0x01000193)
  }
  return avalanche(h)
}

export function avalanche(value: number): number {
  let h = value | 0
  h = Math.imul(h ^ (h >>> 16), 0x21f0aaad)
  h = Math.imul(h ^ (h >>> 15), 0x735a2d97)
  return (h ^ (h >>> 15)) >>> 0
}

export function mixHash(a: number, b: number): number {
  return avalanche((Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15)) | 0)
}

/** A fraction 0 … 1 (exclusive) from a hash. */
export function toFraction(hash: number): number {
  return (hash >>> 8) / 0x1000000
}

export interface Random {
  /** 0 … 1, exclusive. */
  next(): number
  between(low: number, high: number): number
  /** An integer, both ends included. */
  whole(low: number, high: number): number
  pick<T>(list: readonly [T, ...T[]]): T
  chance(probability: number): boolean
  /** An independent stream; drawing from it does not move this one. */
  fork(label: string): Random
  /** 32 bits, for noise. */
  bits(): number
}

export function createRandom(key: number): Random {
  let a = avalanche(key)
  let b = avalanche(key ^ 0x9e3779b9)
  let c = avalanche(key ^ 0x243f6a88)
  let d = 1
  const bits = () => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return t >>> 0
  }
  for (let i = 0; i < 12; i++) bits()
  const next = () => toFraction(bits())
  return {
    bits,
    next,
    between: (low, high) => low + (high - low) * next(),
    whole: (low, high) => low + Math.floor((high - low + 1) * next()),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    chance: (probability) => next() < probability,
    fork: (label) => createRandom(mixHash(key, hashText(label))),
  }
}
