import { readFileSync, statSync } from 'node:fs'
import type { Complaints } from './complaints.ts'
import { Secret } from './secret.ts'

/** The key of a file that nobody else may read; complains otherwise, never repeating its text. */
function readKeyFile(file: string, complaints: Complaints): string | undefined {
  const name = 'RUNWARE_API_KEY_FILE'
  try {
    const { mode } = statSync(file)
    // Windows has no such mode bits; its files carry access lists instead.
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
      const found = (mode & 0o777).toString(8).padStart(4, '0')
      complaints.add(`${name}: others may read ${file} (mode ${found}). Run: chmod 600 "${file}"`)
      return undefined
    }
    const key = readFileSync(file, 'utf8').trim()
    if (key === '') complaints.add(`${name}: ${file} is empty.`)
    return key || undefined
  } catch {
    complaints.add(`${name}: ${file} cannot be read.`)
    return undefined
  }
}

/** The Runware key from the environment or its file; null without one. */
export function readKey(complaints: Complaints): Secret | null {
  const given = complaints.text('RUNWARE_API_KEY')
  const file = complaints.text('RUNWARE_API_KEY_FILE')
  if (given && file) {
    complaints.add('RUNWARE_API_KEY and RUNWARE_API_KEY_FILE are both set; keep one of them.')
    return null
  }
  const key = file ? readKeyFile(file, complaints) : given
  if (key === undefined) return null
  if (!/^[\x21-\x7e]+$/.test(key)) {
    complaints.add('The Runware API key holds characters that no key has; copy it again.')
    return null
  }
  return new Secret(key)
}
