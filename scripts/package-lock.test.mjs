import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from './project.mjs'

const { packages } = JSON.parse(readFileSync(inProject('package-lock.json'), 'utf8'))

/** Where npm looks for a package's dependency: beside it, then in each folder further out. */
function isLocked(owner, dependency) {
  const folders = owner.split('/node_modules/')
  for (let depth = folders.length; depth >= 0; depth--) {
    const folder = folders.slice(0, depth).join('/node_modules/')
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${dependency}`]) return true
  }
  return false
}

const withParts = Object.entries(packages).filter(([, entry]) => entry.optionalDependencies)

test('packages with parts per platform are in the lock file', () => {
  const names = withParts.map(([name]) => name)
  expect(names).toEqual(expect.arrayContaining(['node_modules/sharp', 'node_modules/typescript']))
})

// npm leaves a part out without a word when its registry lacks it, and `npm ci` then refuses.
test.each(withParts)('%s has all its optional parts in the lock file', (name, entry) => {
  const missing = Object.keys(entry.optionalDependencies).filter((part) => !isLocked(name, part))
  expect(missing).toEqual([])
})

test('every locked package can be verified', () => {
  const unverified = Object.entries(packages).filter(([name, entry]) => name && !entry.integrity)
  expect(unverified).toEqual([])
})
