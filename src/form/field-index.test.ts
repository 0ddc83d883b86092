import { expect, test } from 'vitest'
import { flux1KreaDev as krea } from '../models/flux-1-krea-dev.ts'
import { fieldIndex } from './field-index.ts'

test('every field that needs no row can be named, with its group', () => {
  const entries = fieldIndex(krea)
  expect(entries.find(({ path }) => path === 'pulid.idWeight')?.group).toBe('Face identity (PuLID)')
  expect(entries.some(({ path }) => path.includes('[]'))).toBe(false)
})
