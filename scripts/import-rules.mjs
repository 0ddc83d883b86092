import { readdirSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise } from 'dependency-cruiser'
import { root } from './project.mjs'
import { knownPlace, roomRules } from './room-rules.mjs'

function sourcesIn(folder) {
  const entries = readdirSync(join(folder, 'src'), { recursive: true })
  const files = entries.map((name) => `src/${name.split(sep).join('/')}`)
  return files.filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
}

/** What breaks the rules under a folder's src, one sentence each, and how many files were read. */
export async function checkImports(folder) {
  const files = sourcesIn(folder)
  const { output } = await cruise(['src'], {
    baseDir: folder,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.d\\.ts$' },
    validate: true,
    ruleSet: { forbidden: roomRules },
  })
  const read = new Set(output.modules.map((module) => module.source))
  const problems = [
    // A cruise that silently reads nothing would pass every rule.
    ...files.filter((file) => !read.has(file)).map((file) => `${file} was not read`),
    ...files.filter((file) => !knownPlace.test(file)).map((file) => `${file} is in no known room`),
    ...output.summary.violations.map(({ rule, from, to }) => `${from} → ${to}: ${rule.name}`),
  ]
  if (files.length === 0) problems.push('src holds no sources')
  return { problems, files: files.length }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, files } = await checkImports(root)
  for (const problem of problems) console.error(problem)
  console.log(`${files} files, ${problems.length} broken import rules`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
