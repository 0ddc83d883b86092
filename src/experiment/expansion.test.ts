import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, type WordLists } from './expansion.ts'

function all(template: string, lists: WordLists = {}): string[] {
  const { count, at } = expand(template, lists)
  return Array.from({ length: Number(count) }, (_, index) => at(BigInt(index)))
}
const faults = (template: string, lists: WordLists = {}) =>
  expand(template, lists).faults.map(({ at, message }) => `${at} ${message}`)

describe('a prompt with variations', () => {
  it.each([
    ['a cat', ['a cat']],
    ['a {red|blue} cat', ['a red cat', 'a blue cat']],
    ['{a|b} {1|2}', ['a 1', 'a 2', 'b 1', 'b 2']],
    ['{a|{b|c} d}', ['a', 'b d', 'c d']],
    ['a{| big} cat', ['a cat', 'a big cat']],
    ['{a}', ['a']],
    ['a | b', ['a | b']],
    ['\\{a\\|b\\} \\\\ {c\\|d|e}', ['{a|b} \\ c|d', '{a|b} \\ e']],
    ['\\(a\\) {b|c}', ['\\(a\\) b', '\\(a\\) c']],
    ['__BLANK__', ['__BLANK__']],
    ['\\__colour__', ['__colour__']],
    ['a__b', ['a__b']],
  ])('%s', (template, prompts) => expect(all(template)).toEqual(prompts))

  it('takes the words of lists, which may vary and hold lists themselves', () => {
    const lists = { colour: ['red', '{dark|light} blue'], thing: ['__colour__ boat', 'hut'] }
    expect(all('a __thing__', lists)).toEqual([
      'a red boat',
      'a dark blue boat',
      'a light blue boat',
      'a hut',
    ])
    expect(all('__my-list____my-list__', { 'my-list': ['x', 'y'] })).toEqual([
      'xx',
      'xy',
      'yx',
      'yy',
    ])
  })
})

describe('what is wrong with a prompt', () => {
  it.each([
    ['a {b', /^2 This brace is never closed/],
    ['a } b', /^2 This brace closes nothing/],
    ['a __nope__', /^2 There is no word list named nope/],
    ['a __toString__', /^2 There is no word list named toString/],
    ['a __void__', /^2 The word list void is empty/],
    ['a __torn__', /^2 Word 1 of the list torn: This brace is never closed/],
    ['a __loop__', /^2 The list loop leads back to itself/],
    ['a __one__', /^2 The list one leads back to itself/],
    [`${'{'.repeat(21)}a${'}'.repeat(21)}`, /^20 Braces stand at most 20 deep/],
  ])('%s is said with its place', (template, said) => {
    const lists = {
      void: [],
      torn: ['{'],
      loop: ['a __loop__'],
      one: ['__two__'],
      two: ['__one__'],
    }
    const { count } = expand(template, lists)
    expect(count).toBe(0n)
    expect(faults(template, lists).join('\n')).toMatch(said)
  })

  it('ends for lists that double at every step, full or empty', () => {
    for (const last of ['a', '{}', '{a|b}']) {
      const lists: Record<string, string[]> = { l0: [last] }
      for (let at = 1; at < 200; at++) lists[`l${at}`] = [`__l${at - 1}____l${at - 1}__`]
      expect(faults('__l199__', lists)).not.toEqual([])
    }
    expect(faults('{a|b}'.repeat(600))).toEqual([
      '0 There are more combinations than can be counted.',
    ])
  })
})

interface Tree {
  text: string
  count: number
}
const { tree } = fc.letrec<{ tree: Tree; choice: Tree }>((tie) => ({
  choice: fc.oneof(
    { depthSize: 'small' },
    fc.stringMatching(/^[a-z ]{0,4}$/).map((text) => ({ text, count: 1 })),
    tie('tree'),
  ),
  tree: fc
    .array(fc.array(tie('choice'), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((groups) => ({
      text: groups.map((group) => `{${group.map(({ text }) => text).join('|')}}`).join('-'),
      count: groups.reduce((all, group) => all * group.reduce((sum, one) => sum + one.count, 0), 1),
    })),
}))

describe('any prompt', () => {
  it('stands for the product of its alternatives, each place for a prompt of its own choices', () => {
    fc.assert(
      fc.property(tree, ({ text, count }) => {
        const expansion = expand(text, {})
        expect(expansion.count).toBe(BigInt(count))
        for (const index of [0n, expansion.count / 2n, expansion.count - 1n]) {
          expect(expansion.at(index)).not.toMatch(/[{}|]/)
        }
      }),
    )
  })

  it('is written once for each combination of different words', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(sizes, (groups) => {
        const words = (size: number) => Array.from({ length: size }, (_, at) => `w${at}`).join('|')
        const prompts = all(groups.map((size) => `{${words(size)}}`).join(' '))
        expect(new Set(prompts).size).toBe(groups.reduce((product, size) => product * size, 1))
      }),
    )
  })

  it('whatever is typed, ends with faults or prompts', () => {
    const part = fc.constantFrom('{', '}', '|', '__', '\\', 'a', 'list', ' ', '_')
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), fc.array(part, { maxLength: 12 }), (a, b) => {
        const { faults: found, count, at } = expand(a.join(''), { list: [b.join('')], a: ['x'] })
        if (found.length > 0) expect(count).toBe(0n)
        else expect(at(count - 1n)).toBeTypeOf('string')
      }),
    )
  })
})
