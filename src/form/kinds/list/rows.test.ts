import { expect, test } from 'vitest'
import { duplicateRow, moveRow } from './rows.ts'

const rows = ['a', 'b', 'c'].map((id) => ({ $id: id, weight: null }))
const ids = (list: { $id?: unknown }[]) => list.map((row) => row.$id)

test('a row moves; beyond the ends nothing moves', () => {
  expect(ids(moveRow(rows, 2, 0))).toEqual(['c', 'a', 'b'])
  expect(ids(moveRow(rows, 0, -1))).toEqual(['a', 'b', 'c'])
  expect(ids(moveRow(rows, 2, 3))).toEqual(['a', 'b', 'c'])
})

test('a copy stands after its row with ids of its own, down to its pictures', () => {
  const row = { $id: 'a', weight: 1, guideImages: [{ id: 'p', value: 'asset:x' }] }
  const [, copy] = duplicateRow([row], 0, () => 'new')
  expect(copy).toEqual({ $id: 'new', weight: 1, guideImages: [{ id: 'new', value: 'asset:x' }] })
  expect(row.guideImages[0]?.id).toBe('p')
})
