import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { inProject } from './project.mjs'

const file = inProject('.tools', 'setup.lock')
const beat = 1000
/** An owner that has not beaten for this long is gone, even if its number now belongs to another. */
const silence = 15_000

function take() {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    return false
  }
}

function isAbandoned() {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    if (Date.now() - statSync(file).mtimeMs > silence) return true
    if (owner) process.kill(owner, 0)
    return false
  } catch (error) {
    // ESRCH: the owner died. ENOENT: it finished between two looks, and taking comes next anyway.
    return error.code === 'ESRCH'
  }
}

/** Lets one set-up at a time work on node_modules and dist; a lock left by a dead process is broken. */
export async function whileLocked(work) {
  mkdirSync(inProject('.tools'), { recursive: true })
  let told = false
  while (!take()) {
    if (isAbandoned()) rmSync(file, { force: true })
    else if (!told) console.log('Waiting for another set-up of this folder to finish …')
    told = true
    await wait(200)
  }
  const heart = setInterval(() => utimesSync(file, new Date(), new Date()), beat)
  try {
    return await work()
  } finally {
    clearInterval(heart)
    rmSync(file, { force: true })
  }
}
