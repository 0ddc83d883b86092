import type { ToolId } from '../../../models/tools/tool.ts'
import type { Delivery } from '../inference/delivery.ts'
import type { Marks } from '../marks.ts'
import type { WireError } from '../wire/failure.ts'
import type { Archive } from './archive.ts'

/** What the painter is to do, apart from the seed; pictures are keys of `inputs`. */
export interface StoredJob {
  /** A tool's work; a picture from words, or an edit, where absent. */
  tool?: ToolId
  /** The UUID under which the picture given to a tool is stored. */
  inputUUID?: string
  editing: boolean
  params: Record<string, unknown>
  inputs: string[]
}

/** An accepted task. `request` is the JSON text of the task as it was sent. */
export interface TaskRecord {
  uuid: string
  taskType: string
  /** The AIR that runs. */
  model: string
  request: string
  job: StoredJob
  delivery: Delivery
  marks: Marks
  /** Answered with an acknowledgement, so that it may be polled. */
  acknowledged: boolean
  /** ms since 1970 */
  createdAt: number
}

export interface ResultRecord {
  taskUUID: string
  position: number
  imageUUID: string
  seed: string
  /** USD. */
  cost: number
  state: 'processing' | 'success' | 'error'
  attempts: number
  error: WireError | null
}

interface TaskRow extends Omit<TaskRecord, 'job' | 'delivery' | 'marks' | 'acknowledged'> {
  job: string
  delivery: string
  marks: string
  acknowledged: number
}
interface ResultRow extends Omit<ResultRecord, 'error'> {
  error: string | null
}

const toResult = (row: ResultRow): ResultRecord => ({
  ...row,
  // Written by failResult alone.
  error: row.error === null ? null : (JSON.parse(row.error) as WireError),
})

/**
 * Whether the task was new; a repeated UUID, in whatever case, changes nothing. Durable when it
 * returns.
 */
export function insertTask(
  archive: Archive,
  task: TaskRecord,
  results: Pick<ResultRecord, 'imageUUID' | 'seed' | 'cost'>[],
): boolean {
  const { db } = archive
  return db.transaction(() => {
    if (findTask(archive, task.uuid)) return false
    db.prepare(
      `INSERT INTO task VALUES
         (@uuid, @taskType, @model, @request, @job, @delivery, @marks, @acknowledged, @createdAt)`,
    ).run({
      ...task,
      job: JSON.stringify(task.job),
      delivery: JSON.stringify(task.delivery),
      marks: JSON.stringify(task.marks),
      acknowledged: Number(task.acknowledged),
    })
    const insert = db.prepare(
      `INSERT INTO result (taskUUID, position, imageUUID, seed, cost, state)
       VALUES (@taskUUID, @position, @imageUUID, @seed, @cost, 'processing')`,
    )
    for (const [position, result] of results.entries())
      insert.run({ ...result, position, taskUUID: task.uuid })
    return true
  })()
}

/** The results of a task that is done once more, behind those it has. */
export function addResults(
  { db }: Archive,
  taskUUID: string,
  results: Pick<ResultRecord, 'imageUUID' | 'seed' | 'cost'>[],
): void {
  const insert = db.prepare(
    `INSERT INTO result (taskUUID, position, imageUUID, seed, cost, state)
     SELECT @taskUUID, count(*), @imageUUID, @seed, @cost, 'processing'
     FROM result WHERE taskUUID = @taskUUID`,
  )
  db.transaction(() => {
    for (const result of results) insert.run({ ...result, taskUUID })
  })()
}

/**
 * By its taskUUID in upper or lower case, whether finished or not; the record has it as it was first
 * sent. Undefined where none came or it was pruned.
 */
export function findTask({ db }: Archive, uuid: string): TaskRecord | undefined {
  const row = db
    .prepare<[string], TaskRow>('SELECT * FROM task WHERE uuid = ? COLLATE NOCASE')
    .get(uuid)
  return (
    row && {
      ...row,
      job: JSON.parse(row.job),
      delivery: JSON.parse(row.delivery),
      marks: JSON.parse(row.marks),
      acknowledged: row.acknowledged === 1,
    }
  )
}

/** The results of a task in their own order. */
export const resultsOf = ({ db }: Archive, taskUUID: string): ResultRecord[] =>
  db
    .prepare<[string], ResultRow>('SELECT * FROM result WHERE taskUUID = ? ORDER BY position')
    .all(taskUUID)
    .map(toResult)

/** One result: `position` from 0 in its task. */
export interface Place {
  taskUUID: string
  position: number
}

/** Results that a former process left unfinished, oldest task first. */
export const unfinishedResults = ({ db }: Archive): Place[] =>
  db
    .prepare<[], Place>(
      `SELECT taskUUID, position FROM result JOIN task ON task.uuid = taskUUID
       WHERE state = 'processing' ORDER BY task.createdAt, task.rowid, position`,
    )
    .all()

/** Counts one more attempt at a result, and says which it is. */
export function beginAttempt({ db }: Archive, place: Place): number {
  const row = db
    .prepare<[Place], { attempts: number }>(
      `UPDATE result SET attempts = attempts + 1
       WHERE taskUUID = @taskUUID AND position = @position RETURNING attempts`,
    )
    .get(place)
  return row?.attempts ?? 0
}

/** Its picture was kept; it may be answered. */
export function completeResult({ db }: Archive, place: Place): void {
  db.prepare(
    `UPDATE result SET state = 'success' WHERE taskUUID = @taskUUID AND position = @position`,
  ).run(place)
}

/** It will not be tried again; the error is told with the task's answer. */
export function failResult({ db }: Archive, place: Place, error: WireError): void {
  db.prepare(
    `UPDATE result SET state = 'error', error = @error
     WHERE taskUUID = @taskUUID AND position = @position`,
  ).run({ ...place, error: JSON.stringify(error) })
}
