import { expect, test } from 'vitest'
import { newDocument } from '../document/document.ts'
import { createOffer, followWords } from './size-notice.ts'

const own = { width: 800, height: 608 }
const source = { width: 800, height: 600 }
const before = { width: 1024, height: 1024 }
const document = newDocument({ value: 'asset:a', ...source }, 'mine')

test('a picture off the grid is told what becomes of it before anything is paid', () => {
  expect(followWords(source, source)).toBe(
    'The result takes the shape of this picture, 800 × 600 px.',
  )
  expect(followWords(own, source)).toBe(
    'The result takes the shape of this picture, 800 × 608 px: the nearest that the model makes to 800 × 600 px. Pixel lock scales it back to that.',
  )
})

test('the size before is offered until another is chosen', () => {
  const isOffered = createOffer('asset:a', own)
  expect(isOffered(document, before)).toBe(true)
  expect(isOffered(document, own)).toBe(true)
  expect(isOffered(document, before)).toBe(false)
})

test('nor is it offered once the picture is extended, or another is there', () => {
  const frame = { top: 0, right: 64, bottom: 0, left: 0 }
  expect(createOffer('asset:a', own)({ ...document, frame }, own)).toBe(false)
  expect(createOffer('asset:b', own)(document, own)).toBe(false)
})
