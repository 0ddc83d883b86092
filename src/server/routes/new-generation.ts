import type { Context } from 'hono'
import type * as z from 'zod/mini'
import {
  CONTEXT_MAX_BYTES,
  contextSchema,
  type NewGeneration,
  newGenerationSchema,
} from '../../contract/generation.ts'
import type { Issue } from '../../models/issue.ts'
import { stringifyJson } from '../../models/json.ts'
import { getAt, toPath } from '../../models/path.ts'
import { readJson } from '../doors/body.ts'
import { entryBeyond, oddNames } from '../doors/json-names.ts'
import { refuse } from '../problem.ts'

const FIELDS = Object.keys(newGenerationSchema.shape).join(', ')
const CONTEXT_FIELDS = Object.keys(contextSchema.shape).join(', ')
/** Names and list items of `params`; both models' parameters, all lists filled, are a tenth of it. */
const PARAMS_MAX_ENTRIES = 2000

/** The client's own name of one press of Generate. Throws Refusal 400. */
export function readKey(c: Context): string {
  const key = c.req.header('idempotency-key')
  if (key === undefined)
    throw refuse(
      'badRequest',
      'The header Idempotency-Key is missing; send a new one with each request.',
    )
  if (!/^[\x21-\x7e]{1,200}$/.test(key))
    throw refuse(
      'badRequest',
      'Idempotency-Key is 1 to 200 visible ASCII characters without spaces.',
    )
  return key
}

const issueAt = (path: string, rule: string, message: string): Issue => ({
  path: path.replace(/^params(\.|$)/, ''),
  severity: 'error',
  rule,
  message,
})

/** Names what can be given in its place, where that is ours to name: not in params, not in notes. */
function unknownAt(path: string, fields = FIELDS): Issue {
  const group = path.slice(0, Math.max(0, path.lastIndexOf('.')))
  const allowed = group === 'context' ? CONTEXT_FIELDS : group === '' ? fields : undefined
  const others = allowed === undefined ? '' : `; ${group || 'a request'} has ${allowed}`
  const message = `${path.slice(0, 200)} cannot be given here${others}.`
  return { ...issueAt(path, 'unknown', message), ...(allowed === undefined ? {} : { allowed }) }
}

/** What is wrong with a body that has `fields`, paths relative to params. */
export function toBodyIssues(issue: z.core.$ZodIssue, fields = FIELDS): Issue[] {
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownAt(toPath([...issue.path, key]), fields))
  const path = toPath(issue.path)
  const message =
    path === ''
      ? `The body must be an object with ${fields}.`
      : `${path} is missing or not of the right type.`
  return [issueAt(path, 'type', message)]
}

/** The refusal of a body with issues, the first one's words in front. */
export const invalid = (issues: Issue[]) => {
  const [first] = issues
  return refuse('validation', first?.message ?? 'The request is not well-formed.', {
    path: first?.path ?? '',
    issues,
  })
}

/** What has to be known before any schema looks: a check of each entry is not free. Throws Refusal. */
export function checkNames(body: unknown): void {
  const params = getAt(body, 'params')
  const beyond = entryBeyond(params, PARAMS_MAX_ENTRIES)
  if (beyond !== undefined)
    throw refuse(
      'validation',
      `params has more than ${PARAMS_MAX_ENTRIES} names and list items; no model takes as many.`,
      { path: beyond },
    )
  const [odd] = oddNames(body)
  if (odd !== undefined) throw invalid([unknownAt(odd)])
}

/** The body of a request to generate. Throws Refusal 400, 413 or 422; params are checked later. */
export async function readNewGeneration(c: Context): Promise<NewGeneration> {
  const body = await readJson(c.req.raw)
  checkNames(body)
  const parsed = newGenerationSchema.safeParse(body)
  if (!parsed.success) throw invalid(parsed.error.issues.flatMap((issue) => toBodyIssues(issue)))
  const { context } = parsed.data
  if (context && Buffer.byteLength(stringifyJson(context)) > CONTEXT_MAX_BYTES)
    throw refuse('tooLarge', 'The context has more than 256 kB.', { path: 'context' })
  return parsed.data
}
