import { expect, it } from 'vitest'
import { createRetryKeys } from './retry-key.ts'

it('gives a double press one key and a later press another', () => {
  let now = 0
  let made = 0
  const keyOf = createRetryKeys(
    () => now,
    () => `key-${made++}`,
  )
  const first = keyOf('a')
  now = 400
  expect(keyOf('a')).toBe(first)
  expect(keyOf('b')).not.toBe(first)
  now = 10_000
  expect(keyOf('a')).not.toBe(first)
})
