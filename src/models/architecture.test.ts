import { expect, test } from 'vitest'
import { findArchitecture, isSameArchitecture } from './architecture.ts'
import { catalogue } from './index.ts'

test('both spellings of an architecture are one', () => {
  expect(findArchitecture('FluxKontextDev')?.slug).toBe('flux-1-kontext-dev')
  expect(isSameArchitecture('flux1d', 'flux-1-dev')).toBe(true)
  expect(isSameArchitecture('flux1d', 'flux1s')).toBe(false)
  expect(isSameArchitecture('sdxl', 'SDXL')).toBe(true)
})

test.each(catalogue)('$shortName says which add-ons fit it', ({ architectures }) => {
  for (const { slug } of architectures ?? []) expect(findArchitecture(slug)?.slug).toBe(slug)
  expect(architectures?.length).toBeGreaterThan(0)
})
