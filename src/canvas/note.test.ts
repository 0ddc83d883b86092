import { expect, it } from 'vitest'
import { CONTEXT_MAX_BYTES } from '../contract/generation.ts'
import { newDocument, withOperation } from './document/document.ts'
import { readNote, withNote } from './note.ts'

const mask = `asset:${'b'.repeat(64)}`
const source = { value: `asset:${'a'.repeat(64)}`, width: 64, height: 48 }
const document = withOperation(newDocument(source, 'one'), { kind: 'fill' })

it('is read as it was written, beside the notes of others', () => {
  const context = withNote({ version: 1, notes: { rowsOff: [] } }, { document, mask, stamp: 's' })
  expect(readNote(JSON.parse(JSON.stringify(context)))).toEqual({ document, mask, stamp: 's' })
  expect(context?.notes?.rowsOff).toEqual([])
  expect(withNote(context, null)).toEqual({ version: 1, notes: { rowsOff: [] } })
  expect(withNote(withNote(undefined, { document, mask, stamp: 's' }), null)).toBeUndefined()
})

it('is none, or unreadable, where it is not whole', () => {
  expect(readNote(undefined)).toBeNull()
  expect(readNote({ version: 1, notes: { canvas: { document: 7 } } })).toBe('unreadable')
  expect(readNote({ version: 1, notes: { canvas: 'x' } })).toBe('unreadable')
})

it('keeps a very long document as the picture that its strokes made', () => {
  let long = document
  for (let at = 0; at < 400; at++)
    long = withOperation(long, {
      kind: 'stroke',
      mode: 'add',
      size: 9,
      hardness: 1,
      opacity: 1,
      points: Array.from({ length: 300 }, (_, index) => index + 0.5),
    })
  const context = withNote(undefined, { document: long, mask, stamp: 's' })
  expect(JSON.stringify(context).length).toBeLessThan(CONTEXT_MAX_BYTES)
  const note = readNote(context)
  expect(note).toMatchObject({ document: { operations: [{ kind: 'bitmap', value: mask }] } })
})
