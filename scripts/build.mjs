import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { run } from './child.mjs'
import { inProject, root } from './project.mjs'

const stampFile = inProject('dist', '.build-stamp.json')
const inputs = [
  'index.html',
  'vite.config.ts',
  'tailwind.config.ts',
  'package-lock.json',
  'public',
  'src',
]

/** The server runs from its sources and tests are not shipped: neither makes a build stale. */
const isShipped = (file) =>
  !file.startsWith(join('src', 'server') + sep) &&
  !/\.(test|fixture|test-support)\.tsx?$/.test(file)

function* filesOf(path) {
  const full = inProject(path)
  if (!existsSync(full)) return
  const entries = readdirSync(full, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = join(path, entry.name)
    if (entry.isDirectory()) yield* filesOf(file)
    else yield file
  }
}

/** Contents, not times: a checkout that brings the same text back must not cost a build. */
function sourceHash() {
  const hash = createHash('sha256')
  const files = inputs.flatMap((path) => (/\./.test(path) ? [path] : [...filesOf(path)]))
  for (const file of files.filter(isShipped)) {
    if (existsSync(inProject(file))) hash.update(`${file}\0`).update(readFileSync(inProject(file)))
  }
  return hash.digest('hex')
}

const builtHash = () =>
  existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')).sources : undefined

/** Builds the browser's part into dist/ unless it was built from these very sources. */
export async function build(node, env) {
  const sources = sourceHash()
  if (builtHash() === sources) return
  const started = performance.now()
  console.log('Building the app …')
  const vite = inProject('node_modules', 'vite', 'bin', 'vite.js')
  const production = { ...env, NODE_ENV: 'production' }
  const code = await run(node, [vite, 'build', '--logLevel', 'warn'], {
    env: production,
    cwd: root,
  })
  if (code !== 0) throw new Error('The app could not be built; the reason is above.')
  writeFileSync(stampFile, JSON.stringify({ sources }))
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
