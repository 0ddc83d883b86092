import { fitFields, type LeftOut } from './fit.ts'
import { findModel, modelOfAir } from './index.ts'
import { parseJson } from './json.ts'
import { type JsonFault, jsonFault, placeOf } from './json-fault.ts'
import type { Model } from './model.ts'
import { modernise } from './modernise.ts'
import type { Json } from './param.ts'
import type { Request } from './rule.ts'
import { toTask } from './task.ts'
import { canonical } from './values.ts'

export type { LeftOut } from './fit.ts'

/** What a written request comes to: the form's next values and what has no place in them. */
export type Pasted = { fault: JsonFault } | { model: Model; request: Request; leftOut: LeftOut[] }

/** What the form holds while the text is read. */
export interface Current {
  model: Model
  request: Request
  context?: { pictureToEdit?: string } | undefined
}

type Fields = { [name: string]: Json }

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

const OURS = ['taskType', 'taskUUID']
const TASK_TYPE = 'imageInference'

/** Where a body stands in a command: from its first bracket to the one that ends it. */
function bodyIn(text: string): { from: number; to: number } | null {
  const from = text.search(/\[\s*\{|\{\s*"/)
  if (from < 0) return null
  let depth = 0
  for (const { 0: sign, index } of text.slice(from).matchAll(/"(?:[^"\\]|\\.)*"|[[\]{}]/gs)) {
    if (sign === '[' || sign === '{') depth += 1
    else if (sign === ']' || sign === '}') depth -= 1
    if (depth === 0) return { from, to: from + index + sign.length }
  }
  return { from, to: text.length }
}

/** The document in a text: the text itself, or what a command such as cURL sends. */
function readDocument(text: string): { fault: JsonFault } | { document: unknown } {
  const whole = /^\s*[[{]/.test(text)
  const body = whole ? { from: 0, to: text.length } : bodyIn(text)
  if (!body) return { fault: { offset: 0, line: 1, column: 1, message: 'There is no JSON here.' } }
  const json = text.slice(body.from, body.to)
  const fault = jsonFault(json)
  // A shell writes a single quote inside single quotes as '\''.
  const plain = json.replaceAll("'\\''", "'")
  if (fault && (whole || jsonFault(plain))) {
    const offset = body.from + fault.offset
    return { fault: { ...fault, ...placeOf(text, offset), offset } }
  }
  return { document: parseJson(fault ? plain : json) }
}

/** The one task of a document that can fill the form; the others are left out by their place. */
function findTask(document: unknown): { task: Fields | null; leftOut: LeftOut[] } {
  const isInference = (value: unknown): value is Fields =>
    isFields(value) && (value.taskType === undefined || value.taskType === TASK_TYPE)
  if (!Array.isArray(document))
    return { task: isInference(document) ? document : null, leftOut: [] }
  const task = document.find(isInference) ?? null
  const leftOut = document.flatMap((value: Json, index) =>
    value === task
      ? []
      : [
          {
            path: `[${index}]`,
            value,
            reason: isInference(value)
              ? 'One task fills the form, and the first one did.'
              : `Only a task of the type ${TASK_TYPE} fills the form.`,
          },
        ],
  )
  return { task, leftOut }
}

/** The body of our own API holds the parameters apart from the model. */
const unwrap = (task: Fields): Fields =>
  isFields(task.params) ? { ...task.params, ...(task.model && { model: task.model }) } : task

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * Drops what the playground adds by itself, so that a task that was shown and written back is the
 * request it came from.
 */
function withoutOurs(model: Model, task: Fields, current: Current): Fields {
  const held = current.model === model ? current.request : {}
  const kept = { ...task }
  const asked = canonical(model.params, { ...task, model: null })
  const added = toTask(model, asked, '', current.context).task
  const names = [
    'model',
    ...model.sent.map(({ name }) => name),
    ...(model.derivedParams ?? []).map(({ name }) => name),
  ]
  for (const name of [...OURS, ...names])
    if (OURS.includes(name) || (held[name] === undefined && isSame(task[name], added[name])))
      delete kept[name]
  return kept
}

/**
 * Reads a request as a person writes or pastes it: a task of either generation of field names, an
 * array of tasks, the body inside a command, our API's body, or the parameters alone. The text is
 * the whole request: what it does not name is unset. Never throws.
 */
export function readPasted(text: string, current: Current): Pasted {
  const read = readDocument(text)
  if ('fault' in read) return read
  const { task, leftOut } = findTask(read.document)
  if (!task) {
    const message = `There is no task of the type ${TASK_TYPE} here.`
    return { fault: { offset: 0, line: 1, column: 1, message } }
  }
  const given = unwrap(task)
  const named = typeof given.model === 'string' ? given.model : undefined
  const found = named === undefined ? current.model : (findModel(named) ?? modelOfAir(named))
  const model = found ?? current.model
  const { model: air, ...rest } = given
  const isAir = found !== undefined && named !== undefined && findModel(named) === undefined
  const modern = modernise(model.params, isAir ? { ...rest, model: named } : rest)
  if (air !== undefined && air !== null && !isAir && findModel(named ?? '') === undefined)
    leftOut.push({ path: 'model', value: air, reason: 'No model of this playground goes by it.' })
  const fitted = fitFields(model, withoutOurs(model, modern, current))
  return {
    model,
    request: canonical(model.params, fitted.request),
    leftOut: [...leftOut, ...fitted.leftOut],
  }
}
