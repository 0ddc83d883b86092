import { expect, test } from 'vitest'
import { architectures } from './architecture.ts'
import { catalogue } from './index.ts'

test.each(catalogue)('$shortName says which add-ons fit it', ({ architectures: fitting }) => {
  expect(fitting?.length).toBeGreaterThan(0)
  for (const architecture of fitting ?? []) expect(architectures).toContain(architecture)
})
