import { existsSync, readFileSync } from 'node:fs'

const none = { passed: 0, failed: 0, skipped: 0 }

/** Counts of a Vitest JSON report; todo tests count as skipped. */
function unitOutcome(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Counts of a Playwright JSON report; a journey that passed on a second try passed. */
function journeyOutcome({ stats }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }
}

/** What a runner's report file counts; a runner that died before writing it counts nothing. */
export function readOutcome(file) {
  if (!existsSync(file)) return none
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return report.stats ? journeyOutcome(report) : unitOutcome(report)
}

export function addOutcomes(outcomes) {
  return outcomes.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    none,
  )
}

export function describeOutcome({ passed, failed, skipped }) {
  const lines = skipped > 0 ? [`${skipped} skipped`] : []
  return [...lines, `${passed} passed, ${failed} failed`].join('\n')
}
