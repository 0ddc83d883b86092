import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addOutcomes, describeOutcome, readOutcome } from './outcome.mjs'
import { command, setUp } from './setup.mjs'
import { steps, withoutSettings } from './steps.mjs'

/** `npm test -- unit src/models` runs one step, and hands what is no step's name to its tool. */
function choose(words) {
  const chosen = words.filter((word) => word in steps)
  const needed = chosen.flatMap((name) => steps[name].needs ?? [])
  return {
    names: Object.keys(steps).filter(
      (name) => chosen.length === 0 || chosen.includes(name) || needed.includes(name),
    ),
    args: words.filter((word) => !(word in steps)),
    last: chosen.at(-1),
  }
}

async function runStep(name, tools) {
  const { title, counted, run } = steps[name]
  const started = performance.now()
  console.log(`\n── ${title}`)
  const code = await run(tools).catch((error) => {
    console.error(error.message)
    return 1
  })
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const outcome = counted ? readOutcome(tools.report) : undefined
  const nothingRan = outcome !== undefined && outcome.passed + outcome.failed === 0
  const failed = code !== 0 || nothingRan || (outcome?.failed ?? 0) > 0
  console.log(`── ${title}: ${failed ? 'FAILED' : 'passed'} in ${seconds} s`)
  if (nothingRan) console.error('No test was executed.')
  return { failed, outcome }
}

async function runSteps({ names, args, last }, { node, env }, folder) {
  const outcomes = []
  for (const name of names) {
    const report = join(folder, `${name}.json`)
    const own = name === last ? args : []
    const { failed, outcome } = await runStep(name, { node, env, report, args: own })
    if (outcome) outcomes.push(outcome)
    if (failed) process.exitCode = 1
    if (failed) break
  }
  return addOutcomes(outcomes)
}

await command(async () => {
  const choice = choose(process.argv.slice(2))
  if (choice.args.length > 0 && !choice.last) {
    throw new Error(`Unknown step ${choice.args[0]}. Steps: ${Object.keys(steps).join(', ')}.`)
  }
  const { node, env } = await setUp()
  const folder = mkdtempSync(join(tmpdir(), 'playground-test-'))
  try {
    const outcome = await runSteps(choice, { node, env: withoutSettings(env) }, folder)
    const { passed, failed } = outcome
    if (passed + failed > 0) console.log(`\n${describeOutcome(outcome)}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
