import { expect, test } from 'vitest'
import { withPictureToEdit } from './picture-to-edit.ts'

test('a picture to edit is kept beside what else the context holds', () => {
  const notes = { styles: ['ink'] }
  expect(withPictureToEdit(undefined, 'a')).toEqual({ version: 1, pictureToEdit: 'a' })
  expect(withPictureToEdit({ version: 1, notes }, 'a')).toEqual({
    version: 1,
    notes,
    pictureToEdit: 'a',
  })
  expect(withPictureToEdit({ version: 1, notes, pictureToEdit: 'a' }, null)).toEqual({
    version: 1,
    notes,
  })
  expect(withPictureToEdit({ version: 1, pictureToEdit: 'a' }, null)).toBe(undefined)
})
