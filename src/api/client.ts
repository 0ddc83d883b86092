import { type Problem, problemBodySchema } from '../contract/error.ts'
import { parseJson, stringifyJson } from '../models/json.ts'

/** A refusal of our server, or its silence, as a sentence for a person. */
export class ApiError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'ApiError'
    this.problem = problem
  }
}

export const unreachable = (): ApiError =>
  new ApiError({
    code: 'unavailable',
    message:
      'The playground’s server does not answer. Your work is kept here; try again in a moment.',
    retryable: true,
  })

/** The refusal in a body, or a plain one when the body is not ours. */
export function toApiError(text: string, status: number): ApiError {
  try {
    const body = problemBodySchema.safeParse(parseJson(text))
    // Repairs of issues carry any JSON; the schema kept the rest.
    const problem = body.success && (body.data.error as Problem)
    // The page then asks who is there (app/people/door.tsx).
    if (problem && problem.path === 'session') dispatchEvent(new Event('signed-out'))
    if (problem) return new ApiError(problem)
  } catch {
    // Not JSON: the plain refusal below says what is known.
  }
  return new ApiError({
    code: status >= 500 ? 'internal' : 'badRequest',
    message: `The server answered ${status} without a reason.`,
    retryable: status >= 500,
  })
}

interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** Marks a state change as ours; a page on another origin cannot send it. */
export const OURS = { 'X-Requested-With': 'playground' }

/** One call of the BFF. Throws ApiError. Types are the contract's, which the server keeps too. */
export async function call<T>(
  path: string,
  { method = 'GET', body, headers, signal }: Call = {},
): Promise<T> {
  const init: RequestInit = {
    method,
    headers: {
      ...(method === 'GET' ? {} : OURS),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: stringifyJson(body) }),
    ...(signal ? { signal } : {}),
  }
  const response = await fetch(path, init).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : unreachable()
  })
  const text = await response.text().catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw toApiError(text, response.status)
  // Same origin, same version: the server's routes are typed by the same contract.
  return (text === '' ? undefined : parseJson(text)) as T
}
