import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { root } from './project.mjs'

/** A child ended by a signal has no exit code; shells count 128 up from the signal's number. */
const exitCode = (code, signal) => code ?? 128 + (constants.signals[signal] ?? 0)

/**
 * Runs a program to its end with this terminal as its own. Resolves with its exit code; a program
 * that cannot start counts as 127, as in a shell. `limit` in ms ends it with SIGTERM.
 */
export function run(file, args, { env = process.env, limit, quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'ignore', 'ignore'] : ['ignore', 'inherit', 'inherit']
    const child = spawn(file, args, { cwd: root, env, stdio, timeout: limit, ...options })
    child.once('error', () => resolve(127))
    child.once('exit', (code, signal) => resolve(exitCode(code, signal)))
  })
}

/**
 * `npm start` runs us under a shell that dies of a signal without passing it on; its death, seen as
 * a new parent, stands for the signal. Otherwise the server would outlive the command.
 */
function onParentDeath(act) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    act()
  }, 200)
  watch.unref()
}

/**
 * Becomes the given program as far as the outside can tell: same terminal, signals passed on, its
 * exit code ours. A Ctrl-C in a terminal reaches the whole process group, so it is not sent twice.
 */
export function become(file, args, env) {
  const child = spawn(file, args, { cwd: root, env, stdio: 'inherit' })
  const pass = (signal) => child.kill(signal)
  process.on('SIGTERM', pass).on('SIGHUP', pass)
  process.on('SIGINT', (signal) => process.stdin.isTTY || pass(signal))
  onParentDeath(() => pass('SIGTERM'))
  child.once('error', (error) => {
    console.error(`${file} did not start: ${error.message}`)
    process.exit(127)
  })
  child.once('exit', (code, signal) => process.exit(exitCode(code, signal)))
}
