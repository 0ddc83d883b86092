import { readFileSync, statSync } from 'node:fs'
import type { Complaints } from './complaints.ts'
import { Secret } from './secret.ts'

/** The text of a file that nobody else may read; complains otherwise, never repeating it. */
function readSecretFile(
  name: string,
  file: string,
  what: string,
  complaints: Complaints,
): string | undefined {
  try {
    const { mode } = statSync(file)
    // Windows has no such mode bits; its files carry access lists instead.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      const found = (mode & 0o777).toString(8).padStart(4, '0')
      complaints.add(`${name}: others may read ${file} (mode ${found}). Run: chmod 600 "${file}"`)
      return undefined
    }
    const text = readFileSync(file, 'utf8').trim()
    if (text === '') complaints.add(`${name}: ${file} is empty.`)
    else if (!isVisible(text)) complaints.add(odd(what))
    return text || undefined
  } catch {
    complaints.add(`${name}: ${file} cannot be read.`)
    return undefined
  }
}

const isVisible = (text: string): boolean => /^[\x21-\x7e]+$/.test(text)
const odd = (what: string): string => `${what} holds characters that no key has; copy it again.`

/** A secret from the environment, or from the 0600 file that `<name>_FILE` names; null without one. */
export function readSecret(complaints: Complaints, name: string, what = name): Secret | null {
  const given = complaints.text(name)
  const file = complaints.text(`${name}_FILE`)
  if (given && file) {
    complaints.add(`${name} and ${name}_FILE are both set; keep one of them.`)
    return null
  }
  if (given && !isVisible(given)) complaints.add(odd(what))
  const text = file ? readSecretFile(`${name}_FILE`, file, what, complaints) : given
  return text !== undefined && isVisible(text) ? new Secret(text) : null
}

/** The Runware key from the environment or its file; null without one. */
export const readKey = (complaints: Complaints): Secret | null =>
  readSecret(complaints, 'RUNWARE_API_KEY', 'The Runware API key')
