import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive } from './archive.ts'
import { writeWhole } from './files.ts'

/** Keeps a picture that a task was given; the key depends on its bytes alone. */
export async function keepInput(archive: Archive, bytes: Uint8Array): Promise<string> {
  const key = createHash('sha256').update(bytes).digest('hex')
  const path = join(archive.inputs, key)
  if (!existsSync(path)) await writeWhole(path, bytes)
  return key
}

export const readInput = (archive: Archive, key: string): Promise<Buffer> =>
  readFile(join(archive.inputs, key))
