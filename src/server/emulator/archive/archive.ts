import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** The engine's own store: a small database and the pictures beside it. */
export interface Archive {
  db: Database.Database
  /** Finished pictures and uploads, one file each, named by UUID. */
  pictures: string
  /** Pictures that accepted tasks were given, named by content. */
  inputs: string
  close(): void
}

const SCHEMA = `
CREATE TABLE IF NOT EXISTS task (
  uuid TEXT PRIMARY KEY,
  taskType TEXT NOT NULL,
  model TEXT NOT NULL,
  request TEXT NOT NULL,
  job TEXT NOT NULL,
  delivery TEXT NOT NULL,
  marks TEXT NOT NULL,
  acknowledged INTEGER NOT NULL,
  createdAt INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS task_in_any_case ON task (uuid COLLATE NOCASE);
CREATE TABLE IF NOT EXISTS result (
  taskUUID TEXT NOT NULL REFERENCES task (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  imageUUID TEXT NOT NULL,
  seed TEXT NOT NULL,
  cost REAL NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  error TEXT,
  PRIMARY KEY (taskUUID, position)
);
CREATE TABLE IF NOT EXISTS finding (
  taskUUID TEXT NOT NULL REFERENCES task (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (taskUUID, position)
);
CREATE INDEX IF NOT EXISTS result_unfinished ON result (state) WHERE state = 'processing';
CREATE TABLE IF NOT EXISTS picture (
  uuid TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  format TEXT NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  usedAt INTEGER NOT NULL,
  expiresAt INTEGER,
  marks TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS call (
  id INTEGER PRIMARY KEY,
  taskUUID TEXT NOT NULL REFERENCES task (uuid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  parameter TEXT NOT NULL,
  state TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  note TEXT
);
CREATE INDEX IF NOT EXISTS call_task ON call (taskUUID);
CREATE TABLE IF NOT EXISTS past_usage (
  day INTEGER PRIMARY KEY,
  requests INTEGER NOT NULL,
  credits REAL NOT NULL
);
`

/** ms to wait for a former process that is just going. */
const BUSY_MS = 1000

/** Opens or creates the store. Throws Error when another process works on the same folder. */
export function openArchive(folder: string): Archive {
  const pictures = join(folder, 'pictures')
  const inputs = join(folder, 'inputs')
  mkdirSync(pictures, { recursive: true })
  mkdirSync(inputs, { recursive: true })
  const db = new Database(join(folder, 'engine.sqlite'), { timeout: BUSY_MS })
  try {
    // One process a folder: the lock is the operating system's and goes with the process.
    db.pragma('locking_mode = EXCLUSIVE')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = NORMAL')
    db.pragma('foreign_keys = ON')
    db.exec(SCHEMA)
  } catch (cause) {
    db.close()
    const busy = cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY'
    const why = busy ? 'another process works on it' : String(cause)
    throw new Error(`The demo engine cannot open its store in ${folder}: ${why}.`, { cause })
  }
  return { db, pictures, inputs, close: () => db.close() }
}
