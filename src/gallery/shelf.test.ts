import { expect, it } from 'vitest'
import { toQuery } from './shelf.ts'

it('asks for nothing that is not set, so that the whole gallery has one name', () => {
  expect(toQuery({ shelf: 'all', words: '  ', model: null })).toEqual({})
  expect(toQuery({ shelf: 'starred', words: ' fox ', model: 'flux-1-kontext-dev' })).toEqual({
    q: 'fox',
    model: 'flux-1-kontext-dev',
    starred: '1',
  })
  expect(toQuery({ shelf: 'trash', words: '', model: null })).toEqual({ trash: '1' })
})
