import { parseTaskJson } from '../../../models/json.ts'
import { Failure } from './failure.ts'
import type { RawTask } from './raw-task.ts'

/** Bytes of a message; room for several inline pictures of full size. */
export const MOST_BYTES = 128 * 1024 * 1024

/** Levels of nesting; the deepest documented task has five. */
const DEEPEST = 64

/** Whether brackets nest no deeper; strings are skipped whole, so that base64 costs little. */
function isShallow(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '[' || char === '{') depth++
    else if (char === ']' || char === '}') depth--
    else if (char === '"') {
      do at = text.indexOf('"', at + 1)
      while (at > 0 && isEscaped(text, at))
      if (at < 0) return true
    }
    if (depth > DEEPEST) return false
  }
  return true
}

function isEscaped(text: string, at: number): boolean {
  let slashes = 0
  while (text[at - 1 - slashes] === '\\') slashes++
  return slashes % 2 === 1
}

const refused = (message: string): Failure =>
  new Failure(400, { code: 'invalidRequest', message, type: 'array' })

const isTask = (value: unknown): value is RawTask =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The tasks of a body: always a JSON array of objects (contract §1.1). Throws Failure otherwise. */
export function parseTasks(text: string): RawTask[] {
  if (!isShallow(text)) throw refused('The body is nested too deeply.')
  let body: unknown
  try {
    body = parseTaskJson(text)
  } catch {
    throw refused('The body is no JSON.')
  }
  if (!Array.isArray(body) || body.length === 0)
    throw refused('The body must be a JSON array of at least one task.')
  if (!body.every(isTask)) throw refused('Each element of the body must be a task object.')
  return body
}
