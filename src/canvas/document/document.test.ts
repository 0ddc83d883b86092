import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newDocument, readDocument, withOperation } from './document.ts'
import { arbitraryOperation } from './operation.test-support.ts'

const source = { value: `asset:${'ab'.repeat(32)}`, width: 640, height: 480 }
const document = (operation: object) => ({ ...newDocument(source, 'one'), operations: [operation] })
const dot = { kind: 'stroke', mode: 'add', size: 9, hardness: 1, opacity: 1, points: [1, 2, 1] }

describe('a document', () => {
  it('is the same after a trip through JSON, whatever was done', () => {
    const all = fc.array(arbitraryOperation(640), { maxLength: 20 })
    fc.assert(
      fc.property(all, (operations) => {
        const made = operations.reduce(withOperation, newDocument(source, 'one'))
        expect(readDocument(JSON.parse(JSON.stringify(made)))).toEqual(made)
      }),
    )
  })

  it('keeps the operations that it had as they are', () => {
    const one = withOperation(newDocument(source), { kind: 'fill' })
    const two = withOperation(one, { kind: 'invert' })
    expect(two.operations[0]).toBe(one.operations[0])
    expect(one.operations).toHaveLength(1)
  })

  it.each([
    ['another version', { ...newDocument(source, 'one'), version: 2 }],
    ['a stranger’s field', { ...newDocument(source, 'one'), script: 'x' }],
    ['a picture without pixels', newDocument({ ...source, width: 0 }, 'one')],
    ['a picture that is none', newDocument({ ...source, value: 'nothing' }, 'one')],
    ['a frame that cuts', { ...newDocument(source, 'one'), frame: { top: -1 } }],
    ['an unknown operation', document({ kind: 'burn' })],
    ['a stroke without a point', document({ ...dot, points: [] })],
    ['half a point', document({ ...dot, points: [1, 2] })],
    ['a point that is no number', document({ ...dot, points: [1, null, 1] })],
    ['a point beyond reason', document({ ...dot, points: [1e9, 2, 1] })],
    ['more than full opacity', document({ ...dot, opacity: 1.5 })],
    ['a polygon of two corners', document({ kind: 'polygon', mode: 'add', points: [1, 1, 2, 2] })],
    ['growing by nothing', document({ kind: 'grow', by: 0 })],
    ['text', '{"version":1}'],
    ['nothing', null],
  ])('is not %s', (_, json) => {
    expect(readDocument(json)).toBeNull()
  })
})
