import { describe, expect, it } from 'vitest'
import { checkParams } from './check.ts'
import { flux1KreaDev } from './flux-1-krea-dev.ts'
import type { Param } from './param.ts'

const params: Param[] = [
  { name: 'steps', kind: 'integer', label: 'Steps', help: '', min: 1, max: 50 },
  { name: 'width', kind: 'integer', label: 'Width', help: '', min: 128, max: 2048, step: 16 },
  { name: 'odd', kind: 'integer', label: 'Odd', help: '', min: 0, max: 100, step: 64 },
  { name: 'guidance', kind: 'float', label: 'Guidance', help: '', min: 0, max: 20, step: 0.1 },
  { name: 'weight', kind: 'float', label: 'Weight', help: '', min: -1, max: 1 },
]
const repairOf = (request: Record<string, unknown>) => checkParams(params, request)[0]?.repair

describe.each(['address', 'image', 'images'] as const)('an address as %s', (kind) => {
  it.each([
    ['with a password', 'https://user:secret@example.com/a'],
    ['without an end', `https://example.com/${'a'.repeat(9000)}`],
  ])('%s is refused by naming the rule', (_, address) => {
    const given = kind === 'images' ? [address] : address
    const one: Param = { name: 'place', kind, label: 'Place', help: '' }
    const [issue] = checkParams([one], { place: given })
    for (const said of [issue?.message, issue?.allowed]) {
      expect(said).toContain('at most 8,192 characters')
      expect(said).toContain('without name and password')
    }
  })
})

describe('what is absent', () => {
  it.each([
    ['image', {}, 'Guide is required.'],
    ['images', {}, 'Guide is required: at least one picture.'],
    ['images', { guide: [] }, 'Guide is required: at least one picture.'],
    ['integer', {}, 'Guide is required: a whole number.'],
  ] as const)('is asked for in few words: %s', (kind, request, message) => {
    const one: Param = { name: 'guide', kind, label: 'Guide', help: '', required: true }
    expect(checkParams([one], request)[0]?.message).toBe(message)
  })
})

describe('the repair of a number', () => {
  it.each([
    [{ steps: 900 }, 50],
    [{ steps: 0 }, 1],
    [{ steps: 7.4 }, 7],
    [{ width: 1000 }, 1008],
    [{ width: 5000 }, 2048],
    [{ width: -3 }, 128],
    [{ odd: 101 }, 64],
    [{ guidance: 3.33 }, 3.3],
    [{ guidance: 99 }, 20],
    [{ weight: -1.5 }, -1],
  ])('%j is next to %d', (request, next) => {
    const [path] = Object.keys(request)
    expect(repairOf(request)).toEqual({ label: `Use ${next}`, set: [{ path, value: next }] })
  })

  it.each([{ steps: 'many' }, { steps: null }, { steps: true }])('%j has none', (request) => {
    expect(repairOf(request)).toBeUndefined()
  })
})

describe('an empty list', () => {
  const ruleOf = (request: Record<string, unknown>, path: string) =>
    checkParams(flux1KreaDev.params, request).find((issue) => issue.path === path)

  it.each(['seed', 'steps', 'width', 'scheduler', 'layerDiffuse', 'hiresFix', 'pulid'])(
    'is no value of %s, which is no list',
    (name) => {
      const issue = ruleOf({ [name]: [] }, name)
      expect(issue?.rule).not.toBe('required')
      expect(issue?.message).toMatch(/ must be /)
    },
  )

  it('lacks its first item where a list is asked for', () => {
    expect(ruleOf({ pulid: { images: [] } }, 'pulid.images')?.rule).toBe('required')
  })
})
