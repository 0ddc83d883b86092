import { randomUUID } from 'node:crypto'
import { type ErrorCode, errorStatus, type Problem } from '../contract/error.ts'

/** A reason not to do what was asked, thrown from anywhere behind a route and answered as it is. */
export class Refusal extends Error {
  readonly problem: Problem
  /** HTTP status of the answer. */
  readonly status: number
  /** Seconds after which asking again makes sense; the answer's Retry-After. */
  readonly retryAfter: number | undefined

  constructor(problem: Problem, { retryAfter }: { retryAfter?: number } = {}) {
    super(problem.message)
    this.name = 'Refusal'
    this.problem = problem
    this.status = errorStatus[problem.code]
    this.retryAfter = retryAfter
  }
}

const RETRYABLE = new Set<ErrorCode>([
  'rateLimit',
  'internal',
  'upstream',
  'unavailable',
  'timeout',
  'storageFull',
])

/** A problem with the `retryable` its code implies; `more` overrides and adds. */
export const problemOf = (
  code: ErrorCode,
  message: string,
  more: Partial<Omit<Problem, 'code' | 'message'>> = {},
): Problem => ({ code, message, retryable: RETRYABLE.has(code), ...more })

/** `throw refuse('notFound', 'There is no such picture.')` */
export const refuse = (
  code: ErrorCode,
  message: string,
  more: Partial<Omit<Problem, 'code' | 'message'>> = {},
): Refusal => new Refusal(problemOf(code, message, more))

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : ''

/** Codes of Node, SQLite and PostgreSQL that say: no room, or no database for now. */
const FULL = new Set(['ENOSPC', 'EDQUOT', 'SQLITE_FULL', '53100'])
const AWAY = /^(SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN)|ECONNREFUSED|ECONNRESET|EPIPE|08|57P0|53300)/

/**
 * The refusal of anything that was thrown. What nobody foresaw becomes `internal` with an id, and
 * its own message, which may hold anything, stays in the log.
 */
export function toRefusal(error: unknown, log?: (id: string, error: unknown) => void): Refusal {
  if (error instanceof Refusal) return error
  const id = randomUUID()
  log?.(id, error)
  const code = codeOf(error)
  if (FULL.has(code)) {
    return refuse(
      'storageFull',
      'The disk is full. Nothing was started; free some space and try again.',
      { id },
    )
  }
  if (code === 'FILES_FULL') {
    return refuse(
      'storageFull',
      'The store of the pictures is full. Nothing was started; make room in it and try again.',
      { id },
    )
  }
  if (code === 'FILES_AWAY') {
    return refuse(
      'unavailable',
      'The store of the pictures does not answer right now. Nothing was started; try again in a moment.',
      { id },
    )
  }
  if (code === 'FILES_DAMAGED') {
    return refuse(
      'internal',
      'The file of this picture is damaged in the store. Bring it back from a backup, or generate it anew.',
      { id, retryable: false },
    )
  }
  if (AWAY.test(code)) {
    return refuse(
      'unavailable',
      'The database does not answer right now. Nothing was started; try again in a moment.',
      { id },
    )
  }
  return refuse(
    'internal',
    'Something went wrong on our side. Try again; if it stays, the log names this id.',
    { id },
  )
}
