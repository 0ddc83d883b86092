import { readFileSync } from 'node:fs'

const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')

/** The product's version, as package.json has it. */
export const VERSION = String(JSON.parse(text).version)
