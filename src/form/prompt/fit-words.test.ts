import { describe, expect, it } from 'vitest'
import { applyEdit } from './edit.ts'
import { fitWords } from './fit-words.ts'

/** `^` is the caret. */
function put(marked: string, words: string, part?: 'comma' | 'blank'): string {
  const at = marked.indexOf('^')
  const text = marked.replace('^', '')
  return applyEdit(text, fitWords(text, { start: at, end: at }, words, part))
}

describe('words put into a prompt', () => {
  it.each([
    ['^', 'sketch', 'sketch'],
    ['a boat^', 'sketch', 'a boat, sketch'],
    ['a boat, ^', 'sketch', 'a boat, sketch'],
    ['a boat,^', 'sketch', 'a boat, sketch'],
    ['a boat^, at night', 'sketch', 'a boat, sketch, at night'],
    ['^a boat', 'sketch', 'sketch, a boat'],
    ['a boat ^at night', 'sketch', 'a boat, sketch, at night'],
    ['a {^|b}', 'sketch', 'a {sketch|b}'],
  ])('%s takes %s', (before, words, after) => expect(put(before, words)).toBe(after))

  it.each([
    ['put the hat of ^', 'image 1', 'put the hat of image 1'],
    ['put ^ on a table', 'image 1', 'put image 1 on a table'],
    ['put^ on a table', 'image 1', 'put image 1 on a table'],
    ['take^, then', 'image 1', 'take image 1, then'],
    ['first, ^', 'image 1', 'first, image 1'],
  ])('%s takes %s as part of its sentence', (before, words, after) =>
    expect(put(before, words, 'blank')).toBe(after),
  )
})
