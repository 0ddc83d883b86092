import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { inProject } from './project.mjs'

test('nothing that only tests load gets into an image', () => {
  const left = readFileSync(inProject('.dockerignore'), 'utf8').split('\n')
  const ends = left.flatMap((line) => (line.startsWith('src/**/*') ? [line.slice(8)] : []))
  const files = readdirSync(inProject('src'), { recursive: true }).filter((file) =>
    /\b(fixtures?|test|test-support)\.tsx?$/.test(file),
  )
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => !ends.some((end) => file.endsWith(end)))).toEqual([])
})
