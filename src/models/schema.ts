import * as z from 'zod/mini'
import { isAir } from './air.ts'
import { expectationSentence } from './expectation.ts'
import { imageForm, isAddress } from './image-value.ts'
import type { FloatParam, IntegerParam, Param, TextParam } from './param.ts'
import { isSeed } from './seed.ts'

const TOLERANCE = 1e-6

/** The sentence is made when it is said: most of a model's are never needed. */
const saying = (param: Param) => ({ error: () => expectationSentence(param) })

/** Whether a value stands on the parameter's printed step, counted from min (spec/rules.md). */
export function onStep(param: IntegerParam | FloatParam, value: number): boolean {
  if (param.step === undefined) return true
  const steps = (value - (param.min ?? 0)) / param.step
  return Math.abs(steps - Math.round(steps)) <= TOLERANCE
}

function toNumber(param: IntegerParam | FloatParam): z.ZodMiniType {
  const error = saying(param)
  const checks = [
    ...(param.min === undefined ? [] : [z.minimum(param.min, error)]),
    ...(param.max === undefined ? [] : [z.maximum(param.max, error)]),
    ...(param.step === undefined ? [] : [z.refine<number>((value) => onStep(param, value), error)]),
  ]
  return (param.kind === 'integer' ? z.int(error) : z.number(error)).check(...checks)
}

/** Whether a text has at least `min` code points; stops counting there, a text may have megabytes. */
function hasCodePoints(text: string, min: number): boolean {
  let count = 0
  for (const _ of text) {
    count += 1
    if (count >= min) return true
  }
  return count >= min
}

function toText(param: TextParam): z.ZodMiniType {
  const error = saying(param)
  const { min, max } = param
  const checks = [
    z.refine<string>(
      (text) => !text.includes('\0'),
      `${param.label} cannot hold the character U+0000.`,
    ),
    z.refine<string>(
      // Half of a surrogate pair is no Unicode: no engine can read a task that holds one.
      (text) => text.isWellFormed(),
      `${param.label} holds half of a character; delete it or write it again.`,
    ),
    ...(min === undefined ? [] : [z.refine<string>((text) => hasCodePoints(text, min), error)]),
    ...(max === undefined ? [] : [z.maxLength(max, error)]),
  ]
  return z.string(error).check(...checks)
}

const toWord = (param: Param, accepts: (value: string) => boolean): z.ZodMiniType => {
  const error = saying(param)
  return z.string(error).check(z.refine(accepts, error))
}

const isImage = (value: string): boolean => imageForm(value) !== null

/**
 * The schema one parameter implies. Unset is absence: `null` is refused like any other wrong type.
 * What stands inside a container is made at its first use: most drafts hold few of them.
 */
export function toSchema(param: Param): z.ZodMiniType {
  const error = saying(param)
  switch (param.kind) {
    case 'text':
      return toText(param)
    case 'integer':
    case 'float':
      return toNumber(param)
    case 'choice':
      return z.enum(
        param.options.map((option) => option.value),
        error,
      )
    case 'toggle':
      return z.boolean(error)
    case 'seed':
      return toWord(param, isSeed)
    case 'image':
      return toWord(param, isImage)
    case 'images': {
      const item = z.string(error).check(z.refine(isImage, error))
      return param.required
        ? z.array(item, error).check(z.minLength(1, error))
        : z.array(item, error)
    }
    case 'air': {
      const { fixed } = param
      return toWord(param, fixed ? (value) => fixed.includes(value) : isAir)
    }
    case 'address':
      return toWord(param, isAddress)
    case 'object':
      return param.orTrue
        ? z.union([z.literal(true, error), toObjectSchema(param.params, error)], error)
        : z.lazy(() => toObjectSchema(param.params, error))
    case 'list': {
      const row = () => toObjectSchema(param.params, `${param.item} must be a group of settings.`)
      const rows = z.array(z.lazy(row), error)
      return param.required ? rows.check(z.minLength(1, error)) : rows
    }
  }
}

/** A closed object of parameters: an unknown name is an error. */
export function toObjectSchema(
  params: readonly Param[],
  error?: string | ReturnType<typeof saying>,
): z.ZodMiniType {
  const shape: Record<string, z.ZodMiniType> = {}
  for (const param of params) {
    const schema = toSchema(param)
    shape[param.name] = param.required ? schema : z.optional(schema)
  }
  return z.strictObject(shape, error)
}
