import { copyFile, mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openDisk } from '../files/disk.ts'
import { originalPath } from '../files/files.ts'
import { DATABASE_NAME, SENTINEL_NAME } from '../folder/sentinel.ts'

/**
 * Copies history and pictures of a data folder into an empty one, also while a server runs on it;
 * answers how many pictures. Thumbnails and the demo engine's own store are left out: the first are
 * made again, the second begins anew. Throws Error where the target is not empty.
 */
export async function backUp(folder: string, target: string): Promise<number> {
  await mkdir(target, { recursive: true, mode: 0o700 })
  if ((await readdir(target)).length > 0)
    throw new Error(`${target} is not empty. A backup goes into a folder of its own.`)
  // The history first: every picture that it names is there by then, and stays for its copy but for
  // what is deleted for good meanwhile, which a check of the copy then says.
  const history = new Sqlite(join(folder, DATABASE_NAME), { readonly: true, fileMustExist: true })
  try {
    await history.backup(join(target, DATABASE_NAME))
    const rows = history.prepare<[], { hash: string }>('select hash from assets').all()
    // Makes the folders of a whole data folder.
    await openDisk(target)
    let copied = 0
    for (const { hash } of rows) {
      const path = originalPath(hash)
      await mkdir(join(target, path, '..'), { recursive: true, mode: 0o700 })
      const there = await copyFile(join(folder, path), join(target, path)).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return false
          throw error
        },
      )
      if (there) copied += 1
    }
    // Last, so that half a backup is no data folder.
    await copyFile(join(folder, SENTINEL_NAME), join(target, SENTINEL_NAME))
    return copied
  } finally {
    history.close()
  }
}
