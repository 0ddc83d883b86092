import { inflateSync } from 'node:zlib'
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { deflateRuns } from './deflate-runs.ts'

it('unpacks to what it was, with repeats of every length', () => {
  const run = fc.record({ byte: fc.nat(255), length: fc.integer({ min: 1, max: 800 }) })
  fc.assert(
    fc.property(fc.array(run, { maxLength: 30 }), (runs) => {
      const bytes = Uint8Array.from(runs.flatMap(({ byte, length }) => Array(length).fill(byte)))
      expect([...inflateSync(deflateRuns(bytes))]).toEqual([...bytes])
    }),
  )
  for (let length = 1; length < 600; length++) {
    const bytes = new Uint8Array(length).fill(length)
    expect([...inflateSync(deflateRuns(bytes))]).toEqual([...bytes])
  }
})

it('makes little of a mask that is mostly empty', () => {
  expect(deflateRuns(new Uint8Array(2048 * 2049)).length).toBeLessThan(30_000)
})
