import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The lines of promises.md: "Work and money" and "Who gets in". A test says in its title which of
 * them it holds up, as `promise 3` or `door 5`.
 */
const PROMISES = [
  'accepted means durable',
  'one generation, one taskUUID',
  'silence is not absence',
  'stored means verified',
  'results in any order, k of n',
  'money reserved when accepted',
  'leases with a fencing number',
  'kill -9 at any moment',
  'back-off and pause',
  'disk full, database gone, folder lost',
  'closed tab, two tabs, double click',
  'deleting deletes',
  "another engine's work",
]
const DOORS = [
  'the Host list',
  'state changes',
  'sign-in beyond loopback',
  'object access is part of the query',
  'no URL that somebody else chose',
  'pictures by decoding',
  'text is text',
  'limits before parsing',
  'the key',
  'refusals name the leaf',
]

const root = join(import.meta.dirname, '../..')
const TITLE = /(?:describe|it|test)\b[^'"`]{0,40}(['"`])((?:promises?|door) (?:(?!\1).)*)\1/g

const titles = globSync(['src/server/**/*.test.ts', 'e2e/*.spec.ts'], { cwd: root }).flatMap(
  (path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(TITLE)].map((found) => found[2] ?? ''),
)
/** The numbers at the beginning of a title: `promises 1 and 6: …`. */
const named = (word: RegExp): Set<number> =>
  new Set(
    titles
      .filter((title) => word.test(title))
      .flatMap((title) => [...(/^\w+ ([\d, and]+)/.exec(title)?.[1]?.matchAll(/\d+/g) ?? [])])
      .map(([number]) => Number(number)),
  )

test.each(PROMISES.map((line, index) => [index + 1, line] as const))(
  'a test names line %i of "Work and money": %s',
  (number) => expect(named(/^promises? \d/)).toContain(number),
)

test.each(DOORS.map((line, index) => [index + 1, line] as const))(
  'a test names line %i of "Who gets in": %s',
  (number) => expect(named(/^door \d/)).toContain(number),
)

test('no test names a line that is not there', () => {
  expect([...named(/^promises? \d/)].filter((number) => number > PROMISES.length)).toEqual([])
  expect([...named(/^door \d/)].filter((number) => number > DOORS.length)).toEqual([])
})
