import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Marks } from '../marks.ts'
import type { Archive } from './archive.ts'
import { writeWhole } from './files.ts'

/** How a picture is written: the wire's word, the file's ending and its media type. */
export const formats = {
  JPG: { ending: 'jpg', type: 'image/jpeg' },
  PNG: { ending: 'png', type: 'image/png' },
  WEBP: { ending: 'webp', type: 'image/webp' },
} as const
export type Format = keyof typeof formats

export interface PictureRecord {
  uuid: string
  kind: 'result' | 'upload'
  format: Format
  /** px */
  width: number
  height: number
  /** ms since 1970 */
  usedAt: number
  /** ms since 1970; null: until it is pruned. */
  expiresAt: number | null
  marks: Marks
}

interface PictureRow extends Omit<PictureRecord, 'marks'> {
  marks: string
}

/** Its name in the folder and in its address: `<uuid>.jpg`. */
export const fileName = (picture: Pick<PictureRecord, 'uuid' | 'format'>): string =>
  `${picture.uuid}.${formats[picture.format].ending}`

/** The picture's address, absolute and key-free (contract §3.4). */
export const addressOf = (
  origin: string,
  picture: Pick<PictureRecord, 'uuid' | 'format'>,
): string => `${origin}/image/${fileName(picture)}`

/** Keeps a picture: the file first, then the row that makes it known. */
export async function keepPicture(
  archive: Archive,
  picture: PictureRecord,
  bytes: Uint8Array,
): Promise<void> {
  await writeWhole(join(archive.pictures, fileName(picture)), bytes)
  archive.db
    .prepare(
      `INSERT OR REPLACE INTO picture VALUES
       (@uuid, @kind, @format, @width, @height, @usedAt, @expiresAt, @marks)`,
    )
    .run({ ...picture, marks: JSON.stringify(picture.marks) })
}

/** A picture that has not expired at `now` (ms since 1970). */
export function findPicture(
  archive: Archive,
  uuid: string,
  now: number,
): PictureRecord | undefined {
  const row = archive.db
    .prepare<[string, number], PictureRow>(
      'SELECT * FROM picture WHERE uuid = ? AND (expiresAt IS NULL OR expiresAt > ?)',
    )
    .get(uuid.toLowerCase(), now)
  return row && { ...row, marks: JSON.parse(row.marks) }
}

/** The file's bytes. Throws ENOENT where it was pruned meanwhile. */
export const readPicture = (archive: Archive, picture: PictureRecord): Promise<Buffer> =>
  readFile(join(archive.pictures, fileName(picture)))

/** Uploads live a while after their last use (contract §5). */
export function touchPicture(archive: Archive, uuid: string, now: number): void {
  archive.db.prepare('UPDATE picture SET usedAt = ? WHERE uuid = ?').run(now, uuid)
}

/** The row first, so that nobody finds a picture without its file. */
export async function dropPicture(archive: Archive, picture: PictureRecord): Promise<void> {
  archive.db.prepare('DELETE FROM picture WHERE uuid = ?').run(picture.uuid)
  await rm(join(archive.pictures, fileName(picture)), { force: true })
}
