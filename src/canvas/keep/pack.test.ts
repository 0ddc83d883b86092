import { expect, it } from 'vitest'
import { newDocument, withOperation } from '../document/document.ts'
import { newHistory, pushed, undone } from '../document/history.ts'
import { dot } from '../document/operation.test-support.ts'
import type { Operation } from '../document/operation.ts'
import { pack, salvaged, unpack } from './pack.ts'

function painted() {
  const source = { value: `asset:${'a'.repeat(64)}`, width: 64, height: 48 }
  let history = newHistory(newDocument(source, 'one'))
  for (const x of [1, 2, 3]) history = pushed(history, withOperation(history.now, dot(x)))
  const frame = { top: 64, right: 0, bottom: 0, left: 0 }
  return undone(pushed(history, { ...history.now, frame }))
}

function packed() {
  const kept: Operation[] = []
  const numberOf = (operation: Operation) => {
    if (!kept.includes(operation)) kept.push(operation)
    return kept.indexOf(operation)
  }
  const history = painted()
  return { history, kept, file: structuredClone(pack(history, numberOf)) }
}

it('keeps past, now and future, each stroke once', () => {
  const { history, kept, file } = packed()
  const back = unpack(file, (number) => structuredClone(kept[number]))
  expect(kept).toHaveLength(3)
  expect(back?.history).toEqual(history)
  expect(back?.history.past[1]?.operations[0]).toBe(back?.history.now.operations[0])
  expect(back?.numbers.size).toBe(3)
})

it('refuses what is not whole', () => {
  const { kept, file } = packed()
  const whole = (number: number) => kept[number]
  expect(unpack(file, (number) => (number === 1 ? undefined : kept[number]))).toBeNull()
  expect(unpack(file, () => ({ kind: 'stroke' }))).toBeNull()
  expect(unpack({ ...file, at: 9 }, whole)).toBeNull()
  expect(unpack({ documents: 'none' }, whole)).toBeNull()
  expect(unpack(null, whole)).toBeNull()
})

it('gives what can be read of what is not whole', () => {
  const { history, kept, file } = packed()
  const damaged = (number: number) => (number === 1 ? { kind: 'nonsense' } : kept[number])
  const [first, , third] = history.now.operations
  expect(salvaged(file, damaged)).toEqual([first, third])
  expect(salvaged({ documents: 'none' }, damaged)).toEqual([])
})
