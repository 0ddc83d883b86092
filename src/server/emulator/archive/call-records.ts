import type { Archive } from './archive.ts'
import type { Place } from './task-records.ts'

/** A call to an address that a task named: a webhook, or the upload of a finished file. */
export interface CallRecord extends Place {
  id: number
  parameter: 'webhookURL' | 'uploadEndpoint'
  state: 'pending' | 'sent' | 'failed' | 'notSent'
  attempts: number
  /** Why it was not sent, or what was answered last. */
  note: string | null
}

/** Returns the id, by which later rows are of later calls. */
export function insertCall(
  { db }: Archive,
  call: Pick<CallRecord, 'taskUUID' | 'position' | 'parameter' | 'state' | 'note'>,
): number {
  const { lastInsertRowid } = db
    .prepare(
      `INSERT INTO call (taskUUID, position, parameter, state, note)
       VALUES (@taskUUID, @position, @parameter, @state, @note)`,
    )
    .run(call)
  return Number(lastInsertRowid)
}

/** Writes what came of an attempt; an id that is gone changes nothing. */
export function updateCall(
  { db }: Archive,
  call: Pick<CallRecord, 'id' | 'state' | 'attempts' | 'note'>,
): void {
  db.prepare(
    'UPDATE call SET state = @state, attempts = @attempts, note = @note WHERE id = @id',
  ).run(call)
}

/** What is still to be tried, the oldest first. */
export const pendingCalls = ({ db }: Archive): CallRecord[] =>
  db.prepare<[], CallRecord>("SELECT * FROM call WHERE state = 'pending' ORDER BY id").all()

/** The calls of a task, as its details show them. */
export const callsOf = (
  { db }: Archive,
  taskUUID: string,
): Pick<CallRecord, 'parameter' | 'position' | 'state' | 'attempts' | 'note'>[] =>
  db
    .prepare<[string], Pick<CallRecord, 'parameter' | 'position' | 'state' | 'attempts' | 'note'>>(
      `SELECT parameter, position, state, attempts, note FROM call
       WHERE taskUUID = ? ORDER BY position, id`,
    )
    .all(taskUUID)
