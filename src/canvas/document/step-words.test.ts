import { expect, it } from 'vitest'
import { newDocument, withOperation } from './document.ts'
import type { Operation } from './operation.ts'
import { stepWords } from './step-words.ts'

const start = newDocument({ value: `asset:${'a'.repeat(64)}`, width: 64, height: 48 }, 'one')
const did = (operation: Operation) => stepWords(start, withOperation(start, operation))

it('names what was done last', () => {
  const stroke = { kind: 'stroke', size: 9, hardness: 1, opacity: 1, points: [1, 1, 1] } as const
  expect(did({ ...stroke, mode: 'add' })).toBe('brush stroke')
  expect(did({ ...stroke, mode: 'subtract' })).toBe('eraser stroke')
  expect(did({ kind: 'polygon', mode: 'subtract', points: [1, 1, 2, 2, 3, 1] })).toBe(
    'outline taken away',
  )
  expect(did({ kind: 'feather', by: 8 })).toBe('feather by 8 px')
  expect(did({ kind: 'invert' })).toBe('invert')
})

it('names a step that is no operation', () => {
  const source = { value: `asset:${'b'.repeat(64)}`, width: 64, height: 48 }
  expect(stepWords(start, { ...start, source })).toBe('another picture')
  expect(stepWords(start, { ...start, frame: { ...start.frame, top: 64 } })).toBe('extension')
  expect(stepWords(withOperation(start, { kind: 'fill' }), { ...start, operations: [] })).toBe(
    'mask',
  )
})
