import { expect, test } from 'vitest'
import { flux1KreaDev } from '../../models/flux-1-krea-dev.ts'
import { NO_FRAME } from '../document/document.ts'
import { limitsOf } from '../extend/limits.ts'
import type { Candidate } from './candidate.ts'
import { shapeWords } from './shape-words.ts'

const of = (
  width: number | null,
  height: number | null,
  mask: string | null = 'f',
  place = { width: 600, height: 400 },
) =>
  // The words need these fields alone.
  ({
    image: { width, height },
    place,
    limits: limitsOf(flux1KreaDev),
    mask,
    frame: NO_FRAME,
  }) as Candidate

test('a result of its place’s size needs no words, nor does one whose size is not known', () => {
  expect(shapeWords(of(600, 400), true)).toBeNull()
  expect(shapeWords(of(null, null), true)).toBeNull()
})

test('another size is scaled where pixels are kept, and its own where they are not', () => {
  expect(shapeWords(of(300, 200), true)).toBe(
    'Made at 300 × 200 px; here it is scaled to the picture’s 600 × 400.',
  )
  expect(shapeWords(of(300, 200), false)).toContain('it keeps its own size')
  expect(shapeWords(of(300, 200, null), true)).toContain('it keeps its own size')
})

test('of another shape nothing can be kept', () => {
  expect(shapeWords(of(400, 400), true)).toBe(
    '400 × 400 px: another shape than the picture’s 600 × 400, so no pixels of it can be kept. Accepted, it takes the picture’s place whole.',
  )
  expect(shapeWords(of(400, 400, null), true)).not.toContain('kept')
})

test.each([
  [800, 600, 800, 608],
  [1920, 1080, 1920, 1088],
  [130, 150, 128, 144],
])('of a picture off the grid, %i × %i, pixels can be kept', (width, height, across, along) => {
  expect(shapeWords(of(across, along, 'f', { width, height }), true)).toBe(
    `Made at ${across} × ${along} px; here it is scaled to the picture’s ${width} × ${height}.`,
  )
})
