import { expect, test } from 'vitest'
import { drawSeed, readSeed } from './seed.ts'

test.each([
  ['3918224017', '3918224017'],
  [' 39 182 240 17\n', '3918224017'],
  ['3,918,224,017', '3918224017'],
  ['007', '7'],
  ['0', '0'],
  ['9223372036854775807', '9223372036854775807'],
])('%j is the seed %s', (text, seed) => {
  expect(readSeed(text)).toEqual({ seed })
})

test('an empty box is no seed', () => {
  expect(readSeed('  ')).toEqual({ seed: null })
})

test.each(['seed', '12ab', '-1', '1e9', '0x10', '12.75', '1,5', '1,2345'])(
  '%j is refused in words',
  (text) => {
    expect(readSeed(text)).toEqual({ refusal: expect.stringMatching(/digits/) })
  },
)

test('one past the largest seed is refused with the limit', () => {
  expect(readSeed('9223372036854775808')).toEqual({
    refusal: expect.stringContaining('9223372036854775807'),
  })
})

test('a drawn seed is what the source of chance gave', () => {
  expect(drawSeed(() => 4294967295)).toBe('4294967295')
})
