import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { linkPostgres } from './postgres-links.mjs'

test('links are made once and kept the second time', () => {
  const packages = mkdtempSync(join(tmpdir(), 'postgres-links-'))
  onTestFinished(() => rmSync(packages, { recursive: true, force: true }))
  const lib = join(packages, 'linux-x64', 'native', 'lib')
  mkdirSync(lib, { recursive: true })
  writeFileSync(join(lib, 'libpq.so.5.18'), 'library')
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }]
  writeFileSync(join(lib, '..', 'pg-symlinks.json'), JSON.stringify(links))
  linkPostgres(packages)
  linkPostgres(packages)
  expect(readFileSync(join(lib, 'libpq.so.5'), 'utf8')).toBe('library')
})
