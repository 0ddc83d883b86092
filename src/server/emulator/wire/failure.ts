import { documentationFor } from './documentation.ts'

/** An error object as it stands in an answer (contract §4.1). */
export interface WireError {
  code: string
  message: string
  parameter?: string | string[]
  /** The expected type: `integer`, `string`, `integer|array`. */
  type?: string
  min?: number
  max?: number
  multiplier?: number
  default?: unknown
  allowedValues?: string[]
  context?: Record<string, unknown>
  documentation?: string
  taskType?: string
  taskUUID?: string
  status?: 'error'
}

/** A task that failed: the error to answer with and the HTTP status it has when it is alone. */
export class Failure extends Error {
  status: number
  wire: WireError
  /** Seconds, for the header Retry-After. */
  retryAfter: number | undefined

  constructor(status: number, wire: WireError, retryAfter?: number) {
    super(wire.message)
    this.name = 'Failure'
    this.status = status
    this.wire = wire
    this.retryAfter = retryAfter
  }
}

/** Only texts are echoed: a client gets back what it sent, not what it might have meant. */
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/** The error as the answer says it, with the task it belongs to. */
export function toWire(
  { wire }: Pick<Failure, 'wire'>,
  task: { taskType?: unknown; taskUUID?: unknown; model?: unknown },
): WireError {
  const taskType = text(task.taskType)
  const taskUUID = text(task.taskUUID)
  return {
    ...wire,
    documentation: wire.documentation ?? documentationFor(task, wire.parameter),
    ...(taskType === undefined ? {} : { taskType }),
    ...(taskUUID === undefined ? {} : { taskUUID }),
  }
}

/** What a thrown value says to a client; anything unexpected is the engine's own fault. */
export const toFailure = (thrown: unknown): Failure =>
  thrown instanceof Failure
    ? thrown
    : new Failure(500, {
        code: 'internalServerError',
        message: 'The demo engine failed while it worked on this task.',
      })
