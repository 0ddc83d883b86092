import { expect, it } from 'vitest'
import { keyLabels } from './key-label.ts'

it('names the keys that the person has', () => {
  expect(keyLabels('Mod+Shift+Enter', true)).toEqual(['⌘', '⇧', '↵'])
  expect(keyLabels('Mod+Shift+Enter', false)).toEqual(['Ctrl', 'Shift', 'Enter'])
  expect(keyLabels('Alt+ArrowUp', false)).toEqual(['Alt', '↑'])
  expect(keyLabels('+', false)).toEqual(['+'])
  expect(keyLabels('Mod++', false)).toEqual(['Ctrl', '+'])
})
