import type { Json } from '../../models/param.ts'

/** One entry of the engine's `errors` (contract §4.1), as far as it is well-formed. */
export interface EngineError {
  code: string
  message: string
  /** A name, a dotted path, or the first of an array of names. */
  parameter?: string
  taskUUID?: string
}

export type Item = Record<string, Json>

/**
 * What came of a call. Only `notSent` and `refused` say that nothing was started; after `silence`
 * nobody knows (promises.md, "Work and money", 3).
 */
export type Answer =
  | { kind: 'answered'; items: Item[]; errors: EngineError[] }
  | {
      kind: 'refused'
      status: number
      /** Finished results may stand beside the errors of the others. */
      items: Item[]
      errors: [EngineError, ...EngineError[]]
      /** Seconds. */
      retryAfter?: number
    }
  | { kind: 'notSent'; reason: string }
  | { kind: 'silence'; reason: string }

export type Refused = Extract<Answer, { kind: 'refused' }>
/** What an answer says about a task. */
export type Told = Pick<Extract<Answer, { kind: 'answered' }>, 'items' | 'errors'>

const isObject = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

function toEngineError(raw: unknown): EngineError | undefined {
  if (!isObject(raw)) return undefined
  const code = text(raw.code)
  if (code === undefined) return undefined
  const parameter = text(Array.isArray(raw.parameter) ? raw.parameter[0] : raw.parameter)
  const taskUUID = text(raw.taskUUID)
  return {
    code,
    message: (text(raw.message) ?? code).slice(0, 600),
    ...(parameter === undefined ? {} : { parameter }),
    ...(taskUUID === undefined ? {} : { taskUUID }),
  }
}

/** `errors`, a lone `error`, a bare array or a bare object: all are seen in official clients (§1.4). */
function errorsOf(body: unknown): EngineError[] {
  if (Array.isArray(body)) return body.flatMap((raw) => toEngineError(raw) ?? [])
  if (!isObject(body)) return []
  const raw = body.errors ?? body.error ?? (body.code === undefined ? [] : body)
  return (Array.isArray(raw) ? raw : [raw]).flatMap((item) => toEngineError(item) ?? [])
}

/** An item of `data` that is itself a failure (§3.3, the second description). */
function failedItem(item: Record<string, unknown>): EngineError | undefined {
  if (item.status !== 'error') return undefined
  const error = toEngineError(item.error) ?? { code: 'processingFailed', message: 'It failed.' }
  const taskUUID = text(item.taskUUID)
  return taskUUID === undefined ? error : { ...error, taskUUID }
}

/** Reads a parsed body. Without the engine's own form it is silence, whatever the status says. */
export function toAnswer(status: number, body: unknown, retryAfter?: number): Answer {
  const data = isObject(body) ? body.data : undefined
  const entries = (Array.isArray(data) ? data : []).filter(isObject)
  // A parsed JSON body holds JSON.
  const items = entries.filter((item) => item.status !== 'error') as Item[]
  const errors = [...errorsOf(body), ...entries.flatMap((item) => failedItem(item) ?? [])]
  const [first, ...rest] = errors
  if (status >= 400) {
    if (first === undefined) return { kind: 'silence', reason: `status ${status} without a reason` }
    const refused = { kind: 'refused', status, items, errors: [first, ...rest] } satisfies Answer
    return retryAfter === undefined ? refused : { ...refused, retryAfter }
  }
  if (!Array.isArray(data) && first === undefined)
    return { kind: 'silence', reason: `status ${status} with an unreadable body` }
  return { kind: 'answered', items, errors }
}
