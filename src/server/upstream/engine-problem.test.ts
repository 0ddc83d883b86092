import { expect, test } from 'vitest'
import { toEngineProblem, toProblemNow } from './engine-problem.ts'

test.each([
  ['invalidApiKey', undefined, 'auth', false],
  ['insufficientCredits', undefined, 'budget', false],
  ['permissionDenied', undefined, 'forbidden', false],
  ['inferenceRateLimitExceeded', undefined, 'rateLimit', true],
  ['contentPolicyViolation', undefined, 'safety', false],
  ['invalidProviderContent', undefined, 'safety', false],
  ['promptBlocked', undefined, 'safety', false],
  ['timeoutProvider', undefined, 'timeout', true],
  ['noAvailableServer', undefined, 'unavailable', true],
  ['invalidSteps', 400, 'validation', false],
  ['missingDimensionParameters', 400, 'validation', false],
  ['modelNotFound', 400, 'notFound', false],
  ['conflictTaskUUID', 400, 'conflict', false],
  ['something new', 400, 'upstream', true],
  ['something new', 429, 'rateLimit', true],
])('%s with status %s is %s', (code, status, expected, retryable) => {
  expect(toEngineProblem({ code, message: 'Why.' }, status)).toMatchObject({
    code: expected,
    retryable,
  })
})

test("the engine's own words and path reach the person", () => {
  const error = { code: 'invalidSteps', message: 'Steps up to 50.', parameter: 'steps' }
  const problem = toEngineProblem(error, 400)
  expect(problem.message).toContain('Steps up to 50.')
  expect(problem.path).toBe('steps')
})

test('an engine that cannot be reached is named as a person knows it', () => {
  const messageOf = (kind: 'demo' | 'runware', host: string) =>
    toProblemNow({ kind: 'notSent', reason: 'ECONNREFUSED' }, { kind, id: 'engine', host }).message
  expect(messageOf('demo', '127.0.0.1')).toMatch(/^The demo engine cannot be reached/)
  expect(messageOf('runware', 'api.runware.ai')).toMatch(
    /^The engine at api\.runware\.ai cannot be reached/,
  )
})
