import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** A path inside the project, whatever folder the command was typed in. */
export const inProject = (...parts) => join(root, ...parts)
