import type * as z from 'zod/mini'
import { expectation, expectationSentence, requiredSentence } from './expectation.ts'
import { formerPaths, spell } from './former.ts'
import type { Issue } from './issue.ts'
import type { Model } from './model.ts'
import type { Param } from './param.ts'
import { getAt, paramAt, toPath } from './path.ts'
import type { Facts, Request } from './rule.ts'
import { toObjectSchema, toSchema } from './schema.ts'

const OURS = new Set(['taskType', 'taskUUID'])

const schemas = new WeakMap<readonly Param[], z.ZodMiniType>()

/** The closed schema of a list of parameters, made once. */
export function schemaOf(params: readonly Param[]): z.ZodMiniType {
  let schema = schemas.get(params)
  if (!schema) {
    schema = toObjectSchema(params)
    schemas.set(params, schema)
  }
  return schema
}

const leaves = new WeakMap<Param, z.ZodMiniType>()

/** The schema of one parameter's value, made once, when it is first given. */
export function schemaOfParam(param: Param): z.ZodMiniType {
  let schema = leaves.get(param)
  if (!schema) {
    schema = toSchema(param)
    leaves.set(param, schema)
  }
  return schema
}

function unknownIssues(params: readonly Param[], request: unknown, path: string): Issue[] {
  const formers = formerPaths(params)
  const now = formers.get(path.replaceAll(/\[\d+\]/g, '[]'))
  const value = getAt(request, path)
  const isFormerGroup = [...formers.keys()].some((former) => former.startsWith(`${path}.`))
  // A group that is gone: each name in it is said with its place of today.
  if (isFormerGroup && value !== null && typeof value === 'object') {
    const names = Object.keys(value)
    if (names.length > 0)
      return names.flatMap((name) => unknownIssues(params, request, `${path}.${name}`))
  }
  const message = OURS.has(path)
    ? `${path} is set by the playground and cannot be given.`
    : now
      ? `${path} is a former spelling; it is ${now} now.`
      : `${path} is not a parameter of this model.`
  return [{ path, severity: 'error', rule: now ? 'former' : 'unknown', message }]
}

/** A choice in a former spelling, or in another case, is refused by naming today's. */
function spelledNow(param: Param, path: string, value: unknown): Partial<Issue> {
  const now = param.kind === 'choice' ? spell(param, value, 'person') : value
  if (now === value) return {}
  return {
    message: `${param.label}: ${String(value)} is spelled ${String(now)}.`,
    repair: { label: `Use ${String(now)}`, set: [{ path, value: now }] },
  }
}

/** The legal number next to one that is out of range, off its step or no whole number. */
function nearest(param: Param, path: string, value: unknown): Partial<Issue> {
  if (param.kind !== 'integer' && param.kind !== 'float') return {}
  if (typeof value !== 'number' || !Number.isFinite(value)) return {}
  const { min, max, step = param.kind === 'integer' ? 1 : undefined } = param
  const low = min ?? 0
  const within = Math.min(max ?? value, Math.max(min ?? value, value))
  const count = step === undefined ? 0 : Math.round((within - low) / step)
  // The last step that fits below a maximum which is itself off the step.
  const last = step === undefined || max === undefined ? count : Math.floor((max - low) / step)
  // Ten digits: 0.1 × 3 is no number that a person wrote.
  const next =
    step === undefined ? within : Number((low + Math.min(count, last) * step).toPrecision(10))
  if (next === value || !schemaOfParam(param).safeParse(next).success) return {}
  return { repair: { label: `Use ${next}`, set: [{ path, value: next }] } }
}

interface RawIssue {
  code: string
  path: PropertyKey[]
  message: string
  keys?: string[]
  errors?: RawIssue[][]
}

function toIssues(
  params: readonly Param[],
  request: unknown,
  raw: RawIssue,
  at: PropertyKey[],
): Issue[] {
  const keys = [...at, ...raw.path]
  if (raw.code === 'unrecognized_keys') {
    return (raw.keys ?? []).flatMap((key) => unknownIssues(params, request, toPath([...keys, key])))
  }
  // `true | object`: when an object was given, its own issues say more than "no alternative fits".
  if (raw.code === 'invalid_union') {
    const inner = raw.errors?.find((issues) =>
      issues.some((issue) => issue.path.length > 0 || issue.keys),
    )
    if (inner) return inner.flatMap((issue) => toIssues(params, request, issue, keys))
  }
  const path = toPath(keys)
  const param = paramAt(params, path)
  if (!param) return [{ path, severity: 'error', rule: 'type', message: raw.message }]
  const value = path === '' ? request : getAt(request, path)
  // An empty list lacks its items; where no list is asked for it is a wrong value like another.
  const listed = param.kind === 'images' || param.kind === 'list'
  const missing = value === undefined || (listed && Array.isArray(value) && value.length === 0)
  return [
    {
      path,
      severity: 'error',
      rule: missing ? 'required' : raw.code === 'invalid_type' ? 'type' : 'range',
      message: missing ? requiredSentence(param) : raw.message || expectationSentence(param),
      allowed: expectation(param),
      ...nearest(param, path, value),
      ...spelledNow(param, path, value),
    },
  ]
}

/** What is wrong with one parameter's value, `undefined` where it is absent. */
function rawIssues(param: Param, value: unknown): RawIssue[] {
  if (value === undefined)
    return param.required ? [{ code: 'invalid_type', path: [], message: '' }] : []
  const result = schemaOfParam(param).safeParse(value)
  // zod's issue union is read through the few fields used here.
  return result.success ? [] : (result.error.issues as unknown as RawIssue[])
}

/**
 * Issues of each parameter by itself: types, ranges, steps, unknown and former names. Says what
 * `schemaOf` refuses, but makes the schemas of those parameters alone that are given: a first look
 * at a draft meets few of them.
 */
export function checkParams(params: readonly Param[], request: unknown): Issue[] {
  if (request === null || typeof request !== 'object' || Array.isArray(request))
    return [{ path: '', severity: 'error', rule: 'type', message: 'This must be an object.' }]
  const given = new Map(Object.entries(request))
  const issues = params.flatMap((param) =>
    rawIssues(param, given.get(param.name)).flatMap((raw) =>
      toIssues(params, request, raw, [param.name]),
    ),
  )
  for (const { name } of params) given.delete(name)
  for (const name of given.keys()) issues.push(...unknownIssues(params, request, toPath([name])))
  // A value outside its range is also off its step; one sentence says both.
  const said = new Set<string>()
  return issues.filter(({ path }) => !said.has(path) && said.add(path))
}

/**
 * Everything wrong or worth saying about a request, errors first. Rules across parameters run on
 * what is well-formed: a rule reads numbers, so a wrong type is said once, by its own parameter.
 */
export function check(
  model: Pick<Model, 'params' | 'rules'>,
  request: Request,
  facts: Facts,
): Issue[] {
  const own = checkParams(model.params, request)
  const across = model.rules.flatMap((rule) =>
    rule(request, facts, (path) => paramAt(model.params, path)?.label ?? path),
  )
  // What is wrong as a whole has no fields that a rule could speak of.
  const isSaid = (at: string) => own.some(({ path }) => at === path || at.startsWith(`${path}.`))
  const issues = [...own, ...across.filter(({ path }) => !isSaid(path))]
  return issues.sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
}
