import type { Archive } from './archive.ts'
import type { Place } from './task-records.ts'

/** What a tool says beside, or in place of, a picture: fields of the answer's item. */
export type Finding = Record<string, unknown>

export function keepFinding(
  { db }: Archive,
  { taskUUID, position }: Place,
  finding: Finding,
): void {
  db.prepare('INSERT OR REPLACE INTO finding VALUES (?, ?, ?)').run(
    taskUUID,
    position,
    JSON.stringify(finding),
  )
}

/** Nothing where the task only made a picture. */
export function findingOf({ db }: Archive, { taskUUID, position }: Place): Finding {
  const row = db
    .prepare<[string, number], { value: string }>(
      'SELECT value FROM finding WHERE taskUUID = ? AND position = ?',
    )
    .get(taskUUID, position)
  return row ? JSON.parse(row.value) : {}
}
