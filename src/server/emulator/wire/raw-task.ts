import { Failure } from './failure.ts'

/** One element of a request as it came, before anything is known about it. */
export type RawTask = Record<string, unknown>

const UUID4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i

/** The task's UUID as it was sent. Throws Failure when it is not a version 4 UUID (both documents). */
export function readTaskUUID(task: RawTask): string {
  const { taskUUID } = task
  if (typeof taskUUID === 'string' && UUID4.test(taskUUID)) return taskUUID
  throw new Failure(400, {
    code: 'invalidTaskUUID',
    message: "Invalid value for 'taskUUID' parameter. It must be a UUID v4, unique per task.",
    parameter: 'taskUUID',
    type: 'string',
  })
}

/** A text field of a utility task. Throws Failure when it is missing or no text. */
export function readText(task: RawTask, name: string): string {
  const value = task[name]
  if (typeof value === 'string' && value !== '') return value
  if (value === undefined || value === null) {
    throw new Failure(400, {
      code: 'missingParameter',
      message: `Missing required parameter: '${name}'.`,
      parameter: name,
      type: 'string',
    })
  }
  throw new Failure(400, {
    code: `invalid${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    message: `Invalid value for '${name}' parameter. It must be a string.`,
    parameter: name,
    type: 'string',
  })
}

/** Throws Failure when the task has a field that its type does not know. */
export function refuseOtherFields(task: RawTask, names: readonly string[]): void {
  const allowed = ['taskType', 'taskUUID', ...names]
  const unknown = Object.keys(task).find((name) => !allowed.includes(name) && task[name] !== null)
  if (unknown === undefined) return
  throw new Failure(400, {
    code: 'unsupportedParameter',
    message: `Unsupported parameter '${unknown}' for this task type.`,
    parameter: unknown,
    allowedValues: allowed,
  })
}
