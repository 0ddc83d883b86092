import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from './project.mjs'
import { withoutSettings } from './steps.mjs'

test('no setting of the product reaches a test', () => {
  const text = readFileSync(inProject('.env.example'), 'utf8')
  const named = [...text.matchAll(/^#([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(20)
  // The time zone is the computer's as well: a test that needs one says so.
  const settings = named.filter((name) => name !== 'TZ')
  const env = {
    PATH: '/bin',
    CHROMIUM_PATH: '/c',
    ...Object.fromEntries(settings.map((name) => [name, '1'])),
  }
  expect(withoutSettings(env)).toEqual({ PATH: '/bin', CHROMIUM_PATH: '/c' })
})
