import type { ErrorCode } from '../../contract/error.ts'
import type { ComponentName } from './components.ts'
import type { JsonSchema } from './json-schema.ts'

/** One call: where, what it does, what it takes, what it answers and how it can be refused. */
export interface Operation {
  method: 'get' | 'post' | 'patch' | 'delete'
  /** With `{names}` in braces; each is a parameter. */
  path: string
  summary: string
  description?: string
  query?: Record<string, JsonSchema>
  headers?: Record<string, JsonSchema & { required?: boolean }>
  /** A component as JSON, or pictures' bytes. */
  body?: ComponentName | 'picture'
  answer: { status: 200 | 201 | 202 | 204; schema?: ComponentName; media?: string[]; about: string }
  /** What else it can answer, without a body that a reader of the answer needs. */
  also?: { status: 204 | 206 | 304 | 416; media?: string[]; about: string }[]
  errors: ErrorCode[]
  /** The secret in its path is all that it asks for: no header, and any body. */
  provenByPath?: true
}
