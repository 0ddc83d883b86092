import { expect, test } from 'vitest'
import { holdsWords } from './holds-words.ts'

test('words count as they stand, not inside others', () => {
  expect(holdsWords('A boat, Sumi Ink, dusk', 'sumi ink')).toBe(true)
  expect(holdsWords('sumi inkwell', 'sumi ink')).toBe(false)
  expect(holdsWords('inkwell and ink', 'ink')).toBe(true)
  expect(holdsWords('', 'ink')).toBe(false)
})
