import { expect, test } from 'vitest'
import { flux1KreaDev as krea } from './flux-1-krea-dev.ts'
import { getAt } from './path.ts'
import { type RowOff, toFormPath, toRequestPath } from './rows-off.ts'
import type { Request } from './rule.ts'
import { fromRequest, rowsOff, toRequest, toWholeRequest, type Values } from './values.ts'

const request: Request = { lora: [{ model: 'a:1@1' }, { model: 'b:2@2', weight: 0.5 }] }
const off: RowOff[] = [
  { path: 'lora[0]', row: { model: 'x:0@0' } },
  { path: 'lora[2]', row: { model: 'y:0@0', weight: 2 } },
]
let id = 0
const newId = () => `row-${id++}`
const values = () => fromRequest(krea.params, request, newId, off)

test('rows that are off keep their place and stay out of the request', () => {
  // The form holds rows as objects.
  const rows = values().lora as Values[]
  expect(rows.map((row) => row.model)).toEqual(['x:0@0', 'a:1@1', 'y:0@0', 'b:2@2'])
  expect(toRequest(krea.params, values())).toEqual(request)
  expect(rowsOff(krea.params, values())).toEqual(off)
  expect(toWholeRequest(krea.params, values()).lora).toHaveLength(4)
})

test('a list whose rows are all off is no part of the request', () => {
  const all = fromRequest(krea.params, {}, newId, off)
  expect(toRequest(krea.params, all)).toEqual({})
  expect(rowsOff(krea.params, all)).toEqual([off[0], { path: 'lora[1]', row: off[1]?.row }])
})

test('a row of a list that the model lacks is left out', () => {
  const elsewhere = [{ path: 'unknown[0]', row: {} }]
  expect(rowsOff(krea.params, fromRequest(krea.params, {}, newId, elsewhere))).toEqual([])
})

test('paths of the request and of the form are told apart', () => {
  const form = values()
  const read = (path: string) => getAt(form, path)
  expect(toFormPath(read, 'lora[0].weight')).toBe('lora[1].weight')
  expect(toFormPath(read, 'lora[1].weight')).toBe('lora[3].weight')
  expect(toFormPath(read, 'lora[2]')).toBe('lora[4]')
  expect(toFormPath(read, 'steps')).toBe('steps')
  expect(toRequestPath(read, 'lora[3].weight')).toBe('lora[1].weight')
  expect(toRequestPath(read, 'lora[2].weight')).toBeNull()
  expect(toRequestPath(read, 'pulid.images[1]')).toBe('pulid.images[1]')
})
