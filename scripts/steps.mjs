import { findBrowser } from './browser.mjs'
import { build } from './build.mjs'
import { run } from './child.mjs'
import { inProject } from './project.mjs'

const tool = (...parts) => inProject('node_modules', ...parts)

/** Settings of the product, which must not reach a test: it would spend money or use real files. */
const settings = new RegExp(
  `^(${[
    'HOST|PORT|DATA_DIR|DATABASE_URL|LOG_LEVEL|CONCURRENCY',
    'PUBLIC_ORIGIN|SIGN_IN|TRUSTED_PROXIES|METRICS_TOKEN(_FILE)?',
    '(IMAGE|CALL)_HOSTS|(DAILY|PERSON_DAILY|TOTAL)_CAP_USD',
    '(RUNWARE|EMULATOR|S3)_.*',
  ].join('|')})$`,
)

export function withoutSettings(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)))
}

/**
 * The checks in the order in which they fail fastest. Each takes the prepared Node, an environment,
 * arguments for its tool and the file for its report, and resolves with an exit code.
 */
export const steps = {
  lint: {
    title: 'Format and lint',
    run({ node, env, args }) {
      // Biome colours each letter in CI even when it writes to a file.
      const colours = process.stdout.isTTY ? [] : ['--colors=off']
      const biome = tool('@biomejs', 'biome', 'bin', 'biome')
      return run(node, [biome, 'ci', '--error-on-warnings', ...colours, ...args], { env })
    },
  },
  imports: {
    title: 'Import rules',
    run: ({ node, env }) => run(node, [inProject('scripts', 'import-rules.mjs')], { env }),
  },
  types: {
    title: 'Types',
    run: ({ node, env }) =>
      run(node, [tool('typescript', 'bin', 'tsc'), '--noEmit', '-p', '.'], { env }),
  },
  unit: {
    title: 'Unit tests',
    counted: true,
    run({ node, env, args, report }) {
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
      const vitest = tool('vitest', 'vitest.mjs')
      return run(node, [vitest, 'run', ...reporters, ...args], {
        env: { ...env, NODE_ENV: 'test' },
      })
    },
  },
  build: {
    title: 'Build',
    async run({ node, env }) {
      await build(node, env)
      return 0
    },
  },
  e2e: {
    title: 'Journeys in a browser',
    counted: true,
    needs: ['build'],
    async run({ node, env, args, report }) {
      const browser = await findBrowser(node, env)
      const reporting = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, CHROMIUM_PATH: browser }
      const playwright = [tool('@playwright', 'test', 'cli.js'), 'test', '-c', 'e2e']
      return run(node, [...playwright, '--reporter=list,json', ...args], {
        env: { ...env, ...reporting },
      })
    },
  },
}
