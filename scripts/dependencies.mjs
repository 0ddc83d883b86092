import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { npm } from './npm.mjs'
import { inProject } from './project.mjs'

const lockFile = inProject('package-lock.json')
const stampFile = inProject('node_modules', '.install-stamp.json')
/** What npm itself writes at the end of every install that came through. */
const installedFile = inProject('node_modules', '.package-lock.json')

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined)

/** Whether what npm installed last is what the lock asks for, leaving out other platforms' parts. */
export function sameInstall(lock, installed) {
  const names = Object.keys(lock.packages).filter((name) => name !== '')
  const extra = Object.keys(installed.packages).some((name) => !lock.packages[name])
  return (
    !extra &&
    names.every((name) => {
      const asked = lock.packages[name]
      const present = installed.packages[name]
      return present ? present.integrity === asked.integrity : asked.optional === true
    })
  )
}

/**
 * Installs the packages of the lock file unless that was done for this lock, platform and Node.
 * An install made by hand is recognised, so that adding a package does not install twice.
 */
export async function installDependencies(node, major, env) {
  const text = readFileSync(lockFile, 'utf8')
  const lockHash = createHash('sha256').update(text).digest('hex')
  const stamp = { lock: lockHash, platform: `${process.platform}-${process.arch}`, node: major }
  const last = readJson(stampFile)
  if (last && JSON.stringify(last) === JSON.stringify(stamp)) return
  const installed = readJson(installedFile)
  const moved = last && (last.platform !== stamp.platform || last.node !== stamp.node)
  if (moved || !installed || !sameInstall(JSON.parse(text), installed)) {
    console.log('Installing packages …')
    // `--include=dev` because the build needs them even where NODE_ENV is production.
    const options = ['--include=dev', '--ignore-scripts', '--no-audit', '--no-fund']
    const code = await npm(['ci', ...options, '--loglevel=error'], { node, env })
    if (code !== 0) throw new Error('npm could not install the packages; its message is above.')
  }
  writeFileSync(stampFile, JSON.stringify(stamp))
}
