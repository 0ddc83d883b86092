import { expectationSentence } from './expectation.ts'
import { imageForm } from './image-value.ts'
import type { Model } from './model.ts'
import type { Json, Param } from './param.ts'
import type { Request } from './rule.ts'
import { isSeed } from './seed.ts'

/** A part of a request that the form has no place for, as it was given. */
export interface LeftOut {
  path: string
  value: Json
  reason: string
}

type Fields = { [name: string]: Json }

const isFields = (value: Json): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Whether a control can hold a value; what is out of range is held, and the rules speak of it. */
function holds(param: Param, value: Json): boolean {
  switch (param.kind) {
    case 'integer':
    case 'float':
      return typeof value === 'number'
    case 'toggle':
      return typeof value === 'boolean'
    case 'seed':
      return typeof value === 'string' && isSeed(value)
    case 'choice':
      return param.options.some((option) => option.value === value)
    case 'image':
      return typeof value === 'string' && imageForm(value) !== null
    default:
      return typeof value === 'string'
  }
}

function fitOne(param: Param, value: Json, path: string, model: Model, leftOut: LeftOut[]) {
  const leave = (at: string, given: Json) =>
    leftOut.push({ path: at, value: given, reason: expectationSentence(param) })
  switch (param.kind) {
    case 'object': {
      if (value === true && param.orTrue) return true
      // Off is not being there.
      if (value === false && param.presence === 'switch') return undefined
      if (isFields(value)) return fitInside(param.params, value, path, model, leftOut)
      break
    }
    case 'list':
      if (Array.isArray(value))
        return value.flatMap((row, index) => {
          const at = `${path}[${index}]`
          if (isFields(row)) return [fitInside(param.params, row, at, model, leftOut)]
          leave(at, row)
          return []
        })
      break
    case 'images':
      if (Array.isArray(value))
        return value.filter((one, index) => {
          const isImage = typeof one === 'string' && imageForm(one) !== null
          if (!isImage) leave(`${path}[${index}]`, one)
          return isImage
        })
      break
    default:
      if (holds(param, value)) return value
  }
  leave(path, value)
  return undefined
}

function fitInside(
  params: readonly Param[],
  fields: Fields,
  path: string,
  model: Model,
  leftOut: LeftOut[],
): Request {
  const request: Request = {}
  for (const [name, value] of Object.entries(fields)) {
    const at = path === '' ? name : `${path}.${name}`
    const param = params.find((candidate) => candidate.name === name)
    if (!param) {
      leftOut.push({ path: at, value, reason: `${model.shortName} has no such parameter.` })
      continue
    }
    const fitted = fitOne(param, value, at, model, leftOut)
    if (fitted !== undefined) request[name] = fitted
  }
  return request
}

/** What the form can hold of some fields in today's names, and what it cannot, with the reason. */
export function fitFields(model: Model, fields: Fields): { request: Request; leftOut: LeftOut[] } {
  const leftOut: LeftOut[] = []
  return { request: fitInside(model.params, fields, '', model, leftOut), leftOut }
}
