import { type Engine, nameInFront, nameOf } from '../../contract/engine.ts'
import type { ErrorCode, Problem } from '../../contract/error.ts'
import { problemOf } from '../problem.ts'
import type { Answer, EngineError } from './answer.ts'

/**
 * What the engine's codes mean to us (contract §4.2). Its catalogue is hundreds of unstable
 * strings, so the pattern of a code decides; this is the one place that knows them.
 */
const PATTERNS: [RegExp, ErrorCode][] = [
  [/ApiKey|unauthorized/i, 'auth'],
  [/credits|quota|balance/i, 'budget'],
  [/permission|forbidden/i, 'forbidden'],
  [/rateLimit/i, 'rateLimit'],
  [/contentPolicy|Content(Detected|$)|Blocked$|moderation/i, 'safety'],
  [/timeout/i, 'timeout'],
  [/noAvailableServer|modelUnavailable|serviceUnavailable/, 'unavailable'],
  [
    /^(invalid|missing|unsupported|incompatible|value|array|max|failedToTransferImage)/,
    'validation',
  ],
  [/NotFound$|Expired$/, 'notFound'],
  [/^conflict|^duplicate/, 'conflict'],
]

const BY_STATUS: Record<number, ErrorCode> = {
  401: 'auth',
  402: 'budget',
  403: 'forbidden',
  429: 'rateLimit',
  503: 'unavailable',
  504: 'timeout',
}

/** Words where the engine's own would not say what to do here. */
const WORDS: Partial<Record<ErrorCode, string>> = {
  auth: 'The engine refuses the key. Mend it where it was made, then try again; the work waits.',
  budget:
    'The account at the engine has no credit left. Top it up, then try again; the work waits.',
  forbidden:
    'The key may not do this at the engine. Give it the right, or cancel this, then try again; the work waits.',
  rateLimit: 'The engine is busy. The work waits and is tried again.',
}

/** The same where somebody waits for the answer and nothing is queued. */
export const WORDS_NOW: Partial<Record<ErrorCode, string>> = {
  auth: 'The engine refuses the key. Check RUNWARE_API_KEY. Nothing was charged.',
  budget: 'The account at the engine has no credit left. Top it up, then try again.',
  forbidden: 'The key may not do this at the engine. Nothing was charged.',
  rateLimit: 'The engine is busy. Nothing was charged; try again in a moment.',
  unavailable: 'The engine cannot do this right now. Nothing was charged; try again in a moment.',
}

/** What the engine said, as a problem of ours; its own words where they help. */
export function toEngineProblem(error: EngineError, status?: number, words = WORDS): Problem {
  const code =
    (status === undefined ? undefined : BY_STATUS[status]) ??
    PATTERNS.find(([pattern]) => pattern.test(error.code))?.[1] ??
    'upstream'
  const message = words[code] ?? `The engine says: ${error.message}`
  return problemOf(code, message, error.parameter ? { path: error.parameter } : {})
}

/** Why a call that somebody waits for brought nothing from `engine`. */
export function toProblemNow(answer: Answer, engine: Engine): Problem {
  switch (answer.kind) {
    case 'notSent':
      return problemOf(
        'unavailable',
        `${nameInFront(engine)} cannot be reached (${answer.reason}). Nothing was charged; try again in a moment.`,
      )
    case 'silence':
      return problemOf('timeout', `${nameInFront(engine)} does not answer. Try again in a moment.`)
    case 'refused':
      return toEngineProblem(answer.errors[0], answer.status, WORDS_NOW)
    case 'answered': {
      const [error] = answer.errors
      return error
        ? toEngineProblem(error, undefined, WORDS_NOW)
        : problemOf('upstream', `The answer of ${nameOf(engine)} cannot be read.`)
    }
  }
}

/** The task is known to the engine: an earlier request of ours arrived. */
export const isConflict = (error: EngineError): boolean => error.code === 'conflictTaskUUID'

/** The engine knows of no such task. */
export const isUnknownTask = (error: EngineError): boolean =>
  /^task(NotFound|Expired)$/.test(error.code)

/** A picture we referred to could not be had. */
export const isLostPicture = (error: EngineError): boolean =>
  error.code === 'failedToTransferImage' ||
  /image.*not ?found/i.test(`${error.code} ${error.message}`)

/** Refusals that say "not now": nothing was started, and it may go later. */
export const isBusy = (status: number, problem?: Problem): boolean =>
  status === 429 || status === 503 || problem?.code === 'rateLimit'
/** Key refused, no credit, no right: the work waits for a person (promises.md, 9). */
export const isLocked = (status: number, problem?: Problem): boolean =>
  status === 401 ||
  status === 402 ||
  status === 403 ||
  problem?.code === 'auth' ||
  problem?.code === 'budget'

/** Answers after which nobody knows whether the task arrived (promises.md, "Work and money", 3). */
export const saysNothing = (status: number): boolean => status >= 500 && status !== 503
