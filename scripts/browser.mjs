import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from './child.mjs'
import { npm } from './npm.mjs'
import { inProject } from './project.mjs'

const kept = inProject('.tools', 'chromium', 'chromium')
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

function playwrightsOwn() {
  const load = createRequire(inProject('package.json'))
  return load('@playwright/test').chromium.executablePath()
}

function onThisMachine() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [...places, ...fixedPlaces].find((place) => existsSync(place))
}

async function downloadPlaywrights(node, env) {
  console.log('No browser found; asking Playwright for its Chromium …')
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
  // Without a network each try would wait for half a minute.
  const impatient = { ...env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '10000' }
  const options = { env: impatient, limit: 240_000, quiet: true }
  await run(node, [cli, 'install', 'chromium'], options)
  return playwrightsOwn()
}

/** Only the executable of this package is used: its arguments are for a cloud function. */
async function fromNpm() {
  if (process.platform !== 'linux') return undefined
  console.log('Playwright has none to give; bringing Chromium from npm into .tools …')
  const home = inProject('.tools', 'chromium')
  mkdirSync(home, { recursive: true })
  const quietly = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  const code = await npm(['install', '--prefix', home, ...quietly, '@sparticuz/chromium@153'])
  if (code !== 0) return undefined
  const load = createRequire(join(home, 'package.json'))
  const { default: chromium } = await import(
    pathToFileURL(load.resolve('@sparticuz/chromium')).href
  )
  copyFileSync(await chromium.executablePath(), kept)
  return kept
}

async function fromApt(_node, env) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  console.log('Installing Chromium by apt-get …')
  const options = {
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    quiet: true,
    limit: 600_000,
  }
  await run('apt-get', ['update', '-qq'], options)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
  return '/usr/bin/chromium'
}

/** A file may be there and still lack the system's libraries, so it is asked for its version. */
async function starts(path) {
  if (!path || !existsSync(path)) return false
  if (process.platform === 'win32') return true
  return (await run(path, ['--version', '--no-sandbox'], { quiet: true, limit: 20_000 })) === 0
}

/** Path of a Chromium that starts: what is there first, then what can be brought. */
export async function findBrowser(node, env) {
  const asked = process.env.CHROMIUM_PATH
  for (const path of [asked, playwrightsOwn(), onThisMachine(), kept]) {
    if (await starts(path)) return path
    if (asked && path === asked)
      console.log(`CHROMIUM_PATH ${asked} does not start; looking further.`)
  }
  for (const bring of [downloadPlaywrights, fromNpm, fromApt]) {
    const path = await bring(node, env).catch((error) => console.log(error.message))
    if (await starts(path)) return path
  }
  throw new Error('No browser could be found or brought. Install Chromium and set CHROMIUM_PATH.')
}
