import { expect, it } from 'vitest'
import { layOut } from './layout.ts'
import { stepOfKey, walk } from './walk.ts'

/** Two columns: a holds 0 1 / 2, b holds 3 4 / 5 6. */
const layout = layOut(276, [
  { key: 'a', label: 'a', count: 3 },
  { key: 'b', label: 'b', count: 4 },
])
const go = (index: number, key: string) => {
  const step = stepOfKey(key)
  return step ? walk(layout, index, step, 300) : undefined
}

it('walks beside, above and below, across days', () => {
  expect(go(2, 'ArrowRight')).toBe(3)
  expect(go(3, 'ArrowLeft')).toBe(2)
  expect(go(1, 'ArrowDown')).toBe(2)
  expect(go(2, 'ArrowDown')).toBe(3)
  expect(go(4, 'ArrowUp')).toBe(2)
  expect(go(5, 'ArrowUp')).toBe(3)
})

it('stays at the edges', () => {
  expect(go(0, 'ArrowLeft')).toBe(0)
  expect(go(1, 'ArrowUp')).toBe(1)
  expect(go(6, 'ArrowRight')).toBe(6)
  expect(go(6, 'ArrowDown')).toBe(6)
})

it('goes to the ends and by whole views', () => {
  expect(go(4, 'Home')).toBe(0)
  expect(go(0, 'End')).toBe(6)
  expect(go(0, 'PageDown')).toBe(3)
  expect(go(6, 'PageUp')).toBe(2)
  expect(go(0, 'x')).toBeUndefined()
})
