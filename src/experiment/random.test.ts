import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRandom, draw } from './random.ts'

const seeds = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }).map(String)

describe('drawing by a seed', () => {
  it('is the same for the same seed, on every machine', () => {
    expect(draw(1000n, 5, '42')).toEqual(draw(1000n, 5, '42'))
    expect(draw(1000n, 5, '42')).not.toEqual(draw(1000n, 5, '43'))
    // The first words of SplitMix64 from the seed 1234567, as its authors publish them.
    const below = createRandom('1234567')
    expect([below(1n << 64n), below(1n << 64n)]).toEqual([
      6457827717110365317n,
      3203168211198807973n,
    ])
  })

  it('gives different places below the count, as many as asked or all', () => {
    const counts = fc.bigInt({ min: 1n, max: 2n ** 200n })
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 40 }), seeds, (count, some, seed) => {
        const drawn = draw(count, some, seed)
        expect(drawn).toHaveLength(BigInt(some) < count ? some : Number(count))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.every((place) => place >= 0n && place < count)).toBe(true)
      }),
    )
  })

  it('favours no place', () => {
    const below = createRandom('7')
    const seen = Array.from({ length: 6 }, () => 0)
    for (let turn = 0; turn < 6000; turn++) {
      const at = Number(below(6n))
      seen[at] = (seen[at] ?? 0) + 1
    }
    for (const times of seen) expect(Math.abs(times - 1000)).toBeLessThan(150)
  })
})
