import { expect, test } from 'vitest'
import { sameInstall } from './dependencies.mjs'

const lock = {
  packages: {
    '': { name: 'playground' },
    'node_modules/a': { integrity: 'one' },
    'node_modules/a-other-system': { integrity: 'two', optional: true },
  },
}
const installed = (packages) => ({ packages })

test('an install without the other platforms is the same', () => {
  expect(sameInstall(lock, installed({ 'node_modules/a': { integrity: 'one' } }))).toBe(true)
})

test('another version, a missing or an extra package is not', () => {
  expect(sameInstall(lock, installed({ 'node_modules/a': { integrity: 'old' } }))).toBe(false)
  expect(sameInstall(lock, installed({}))).toBe(false)
  const extra = { 'node_modules/a': { integrity: 'one' }, 'node_modules/b': { integrity: 'b' } }
  expect(sameInstall(lock, installed(extra))).toBe(false)
})
