import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Archive } from './archive.ts'
import { fileName, type PictureRecord } from './picture-files.ts'
import { keepUsage } from './usage-records.ts'

const DAY = 24 * 60 * 60 * 1000
/** Results live about a week, uploads 30 days after their last use (contract §3.4, §5). */
const RESULT_LIFE = 7 * DAY
const UPLOAD_LIFE = 30 * DAY

async function removeOthers(folder: string, kept: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(folder))
    if (!kept.has(name)) await rm(join(folder, name), { force: true })
}

/**
 * Forgets what is too old and removes files that nothing refers to, so that the folder stays
 * bounded. Only at start: a running engine has files whose rows are still to come.
 */
export async function prune(archive: Archive, now: number): Promise<void> {
  const { db } = archive
  db.transaction((until: number) => {
    keepUsage(archive, until)
    db.prepare('DELETE FROM task WHERE createdAt < ?').run(until)
  })(now - RESULT_LIFE)
  db.prepare(
    `DELETE FROM picture WHERE expiresAt < @now
     OR usedAt < CASE kind WHEN 'upload' THEN @upload ELSE @result END`,
  ).run({ now, upload: now - UPLOAD_LIFE, result: now - RESULT_LIFE })
  const pictures = db
    .prepare<[], Pick<PictureRecord, 'uuid' | 'format'>>('SELECT uuid, format FROM picture')
    .all()
  const inputs = db
    .prepare<[], { key: string }>(
      `SELECT DISTINCT value AS key FROM task, json_each(task.job, '$.inputs')`,
    )
    .all()
  await removeOthers(archive.pictures, new Set(pictures.map(fileName)))
  await removeOthers(archive.inputs, new Set(inputs.map(({ key }) => key)))
}
