import { expect, test } from 'vitest'
import { entryBeyond } from './json-names.ts'

test('the entry that is one too many is named where it stands', () => {
  const value = { lora: [{ model: 'a' }, { model: 'b' }], steps: 28 }
  // lora, lora[0], lora[0].model, lora[1] …
  expect(entryBeyond(value, 3)).toBe('lora[1]')
  expect(entryBeyond(value, 5)).toBe('steps')
  expect(entryBeyond(value, 6)).toBeUndefined()
  expect(entryBeyond('text', 0)).toBeUndefined()
  expect(entryBeyond([0, 0], 1)).toBe('[1]')
})
