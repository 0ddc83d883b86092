import { expect, it } from 'vitest'
import { check } from './check.ts'
import { flux1KreaDev as krea } from './flux-1-krea-dev.ts'
import { repairAll } from './repair.ts'
import { noFacts, type Request } from './rule.ts'

const wrong: Request = {
  positivePrompt: 'a boat',
  width: 1000,
  height: 1024,
  steps: 80,
  strength: 0.5,
  acceleratorOptions: { teaCache: true, cacheEndStep: 70 },
}

it('carries out every repair of a severity, and those that it brings about', () => {
  const repaired = repairAll(krea, wrong, noFacts, 'error')
  expect(check(krea, repaired, noFacts).filter(({ severity }) => severity === 'error')).toEqual([])
  expect(repaired).toMatchObject({ steps: 50, width: 1008, strength: 0.5 })
})

it('leaves the other severity, and what has no repair', () => {
  const repaired = repairAll(krea, { width: 1024, height: 1024, strength: 0.5 }, noFacts, 'warning')
  expect(repaired).toEqual({ width: 1024, height: 1024 })
})
