import { describe, expect, it } from 'vitest'
import { checkParams } from './check.ts'
import { ADDRESS_MAX_LENGTH } from './image-value.ts'
import { catalogue } from './index.ts'
import type { Json, Param } from './param.ts'
import { isContainer } from './param.ts'
import { setAt, walk } from './path.ts'

const IMAGE = `asset:${'0'.repeat(64)}`

const longAddress = (length: number) => 'https://example.com/'.padEnd(length, 'a')

interface Probe {
  value: Json
  ok: boolean
}
const ok = (value: Json): Probe => ({ value, ok: true })
const bad = (value: Json): Probe => ({ value, ok: false })

/** The last accepted and the first refused value on each side, and wrong types. */
function probes(param: Param): Probe[] {
  switch (param.kind) {
    case 'text':
      return [
        ...(param.min === undefined
          ? []
          : [
              ok('x'.repeat(param.min)),
              bad('x'.repeat(param.min - 1)),
              bad('\u{1F600}'.repeat(param.min - 1)),
            ]),
        ...(param.max === undefined
          ? []
          : [ok('x'.repeat(param.max)), bad('x'.repeat(param.max + 1))]),
        bad('a\0b'),
        bad('half of a smile \ud83d'),
        bad(12),
      ]
    case 'integer':
    case 'float': {
      const unit = param.step ?? (param.kind === 'integer' ? 1 : 0.000_01)
      const off = (value: number, by: number) => Number((value + by).toFixed(6))
      return [
        ...(param.min === undefined ? [] : [ok(param.min), bad(off(param.min, -unit))]),
        ...(param.max === undefined ? [] : [ok(param.max), bad(off(param.max, unit))]),
        ...(param.step === undefined
          ? []
          : [ok(off(param.min ?? 0, param.step)), bad(off(param.min ?? 0, param.step / 2))]),
        ...(param.kind === 'integer' ? [bad(off(param.min ?? 1, 0.5))] : []),
        bad('7'),
        bad('99999999999999999999'),
      ]
    }
    case 'choice':
      return [...param.options.map((option) => ok(option.value)), bad('nothing like this'), bad(1)]
    case 'toggle':
      return [ok(true), ok(false), bad('true'), bad(1)]
    case 'seed':
      return [
        ok('0'),
        ok('9223372036854775807'),
        bad('9223372036854775808'),
        bad('-1'),
        bad('1.5'),
        bad('01'),
      ]
    case 'image':
      return [
        ok(IMAGE),
        bad('a picture'),
        bad('asset:12'),
        bad('ftp://example.com/a.png'),
        ok(longAddress(ADDRESS_MAX_LENGTH)),
        bad(longAddress(ADDRESS_MAX_LENGTH + 1)),
        bad('https://user:secret@example.com/a.png'),
        bad('https://example.com/a\0.png'),
        bad('https://example.com/\na.png'),
        bad('data:image/svg+xml;base64,PHN2Zz4='),
        bad(1),
      ]
    case 'images':
      return [ok([IMAGE]), ok([IMAGE, IMAGE, IMAGE]), param.required ? bad([]) : ok([]), bad(IMAGE)]
    case 'air':
      return param.fixed
        ? [...param.fixed.map(ok), bad('runware:1@1')]
        : [ok('a:b@c'), bad('no-air'), bad('a:b'), bad('a b:c@d')]
    case 'address':
      return [
        ok('https://example.com/'),
        ok(longAddress(ADDRESS_MAX_LENGTH)),
        bad(longAddress(ADDRESS_MAX_LENGTH + 1)),
        bad('example.com'),
        bad('javascript:alert(1)'),
        bad('https://user:secret@example.com/'),
        bad('https://example.com/a b'),
        bad('https://example.com/\ud800'),
      ]
    case 'object':
      return [bad(false), bad('x'), bad([]), param.orTrue ? ok(true) : bad(true)]
    case 'list':
      return [bad({}), bad('x'), bad([1])]
  }
}

for (const model of catalogue) {
  describe(`boundaries of ${model.slug}`, () => {
    for (const { path, param } of walk(model.params)) {
      const leaf = path.replaceAll('[]', '[0]')
      it.each(
        probes(param).map(
          (probe) =>
            [
              probe.ok ? 'accepts' : 'refuses',
              JSON.stringify(probe.value).slice(0, 50),
              probe,
            ] as const,
        ),
      )(`${path} %s %s`, (_verb, _text, probe) => {
        const issues = checkParams(model.params, setAt({}, leaf, probe.value))
        // A list's row that is no object is said at the row.
        const here = issues.filter(
          (issue) =>
            issue.path === leaf || (isContainer(param) && issue.path.startsWith(`${leaf}[`)),
        )
        expect(here.length > 0).toBe(!probe.ok)
        for (const issue of here) {
          expect(issue.message).not.toBe('')
          if (!issue.path.endsWith(']')) expect(issue.allowed).toBeTruthy()
        }
      })
    }
  })
}
