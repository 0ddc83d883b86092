import type { Files } from './files.ts'

/**
 * Called once a row names the bytes: where the last other row that named them was deleted for good
 * between `put` and that row, they are gone and are put again.
 */
export async function holdBytes(files: Files, hash: string, bytes: Uint8Array): Promise<void> {
  if (!(await files.has(hash))) await files.put(bytes)
}

/** Removes bytes that no row named; puts them back where `isNamed` says that one does by now. */
export async function dropBytes(
  files: Files,
  hash: string,
  isNamed: () => Promise<boolean>,
): Promise<void> {
  const bytes = await files.read(hash)
  await files.remove(hash)
  if (bytes && (await isNamed())) await files.put(bytes)
}
