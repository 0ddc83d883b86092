import { run } from './child.mjs'

/** The npm that started this script, else the one on PATH, run by the given Node. */
export function npm(args, { node = process.execPath, ...options } = {}) {
  const caller = process.env.npm_execpath
  if (caller && /[\\/]npm[\\/]bin[\\/]npm-cli\.c?js$/.test(caller)) {
    return run(node, [caller, ...args], options)
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return run('npm', args, { ...options, shell: process.platform === 'win32' })
}
