import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WeightSyntax } from '../../models/prompt-weight.ts'
import { applyEdit } from './edit.ts'
import { shiftWeight } from './weight.ts'

/** `[…]` marks the selection, before and after. */
function press(marked: string, syntax: WeightSyntax, steps: number): string | null {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace(/[[\]]/g, '')
  const edit = shiftWeight(text, { start, end }, syntax, steps)
  if (!edit?.select) return null
  const next = applyEdit(text, edit)
  const { select } = edit
  return `${next.slice(0, select.start)}[${next.slice(select.start, select.end)}]${next.slice(select.end)}`
}

describe('weights of words', () => {
  it.each([
    ['a [red boat] at sea', 1, 'a ([red boat])1.1 at sea', 'a ([red boat]:1.1) at sea'],
    ['a [ red ]boat', -1, 'a  ([red])0.9 boat', 'a  ([red]:0.9) boat'],
    ['a re[]d, boat', 1, 'a ([red])1.1, boat', 'a ([red]:1.1), boat'],
  ])('writes %s in the syntax that is set', (before, steps, compel, sdEmbeds) => {
    expect(press(before, 'compel', steps)).toBe(compel)
    expect(press(before, 'sdEmbeds', steps)).toBe(sdEmbeds)
  })

  it('goes on with a weight that is there, and takes it away at 1', () => {
    expect(press('a ([red])1.1 boat', 'compel', 1)).toBe('a ([red])1.2 boat')
    expect(press('a ([red])1.1 boat', 'compel', -1)).toBe('a [red] boat')
    expect(press('a [(red:1.25)] boat', 'sdEmbeds', 1)).toBe('a ([red]:1.35) boat')
    expect(press('a (r[]ed)++ boat', 'compel', 1)).toBe('a ([red])1.31 boat')
  })

  it('stays between nothing and double', () => {
    expect(press('([red])2', 'compel', 1)).toBe('([red])2')
    expect(press('([red]:0)', 'sdEmbeds', -1)).toBe('([red]:0)')
  })

  it('leaves blanks and torn brackets alone', () => {
    expect(press('a [ ] boat', 'compel', 1)).toBeNull()
    expect(press('a [(red boat] at) sea', 'compel', 1)).toBeNull()
  })

  it('is taken back by the other key', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    const syntax = fc.constantFrom<WeightSyntax>('compel', 'sdEmbeds')
    fc.assert(
      fc.property(word, word, word, syntax, fc.integer({ min: -9, max: 9 }), (a, b, c, s, n) => {
        const there = press(`${a} [${b}] ${c}`, s, n)
        expect(there && press(there, s, -n)).toBe(`${a} [${b}] ${c}`)
      }),
    )
  })
})
