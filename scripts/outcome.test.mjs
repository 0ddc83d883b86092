import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { addOutcomes, describeOutcome, readOutcome } from './outcome.mjs'

function reportFile(report) {
  const folder = mkdtempSync(join(tmpdir(), 'outcome-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}

const unit = { numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 }
const journeys = { stats: { expected: 5, unexpected: 2, flaky: 1, skipped: 0 } }

test('both reports are counted and summed', () => {
  const outcomes = [unit, journeys].map((report) => readOutcome(reportFile(report)))
  expect(outcomes).toEqual([
    { passed: 40, failed: 1, skipped: 3 },
    { passed: 6, failed: 2, skipped: 0 },
  ])
  expect(describeOutcome(addOutcomes(outcomes))).toBe('3 skipped\n46 passed, 3 failed')
})

test('a missing report counts nothing, so that the run can be refused', () => {
  expect(readOutcome('/nowhere/report.json')).toEqual({ passed: 0, failed: 0, skipped: 0 })
})
