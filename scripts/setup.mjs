import { build } from './build.mjs'
import { installDependencies } from './dependencies.mjs'
import { whileLocked } from './lock.mjs'
import { linkPostgres } from './postgres-links.mjs'
import { findNode, withNode } from './runtime.mjs'

const wantedMajor = 24

/**
 * Brings everything a command needs, in the order that works on an empty machine: Node first,
 * because native packages crash without a word on an older one. Says what it does, a line each,
 * and nothing when there is nothing to do.
 */
export function setUp({ built = false } = {}) {
  return whileLocked(async () => {
    const node = await findNode()
    const env = withNode(node)
    const major =
      node === process.execPath ? Number.parseInt(process.versions.node, 10) : wantedMajor
    await installDependencies(node, major, env)
    linkPostgres()
    if (built) await build(node, env)
    return { node, env }
  })
}

/** Runs a command's body; a failure is one sentence on the screen and exit code 1, no stack. */
export async function command(body) {
  try {
    await body()
  } catch (error) {
    console.error(error.message)
    process.exitCode = 1
  }
}
