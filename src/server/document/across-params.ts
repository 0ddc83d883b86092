import { findRole, type Model } from '../../models/model.ts'
import type { JsonSchema } from './json-schema.ts'

/** Width and height where they are pairs: each has its values, and only some go together. */
function pairs({ sizes = [] }: Model): { width: JsonSchema; height: JsonSchema; rule: JsonSchema } {
  const said = sizes.map(({ width, height }) => `${width}×${height}`).join(', ')
  const only = (name: 'width' | 'height') => ({
    enum: [...new Set(sizes.map((size) => size[name]))].sort((a, b) => a - b),
    description: `Pixels; with the other side one of ${said}.`,
  })
  const together = { width: ['height'], height: ['width'] }
  const anyOf = sizes.map(({ width, height }) => ({
    properties: { width: { const: width }, height: { const: height } },
  }))
  return {
    width: only('width'),
    height: only('height'),
    rule: { dependentRequired: together, anyOf },
  }
}

/** `runware:1@1` in letters of either case. */
const eitherCase = (air: string): string =>
  air
    .replaceAll('.', '\\.')
    .replace(/[a-z]/gi, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`)

/** An open architecture takes every identifier but those of other models. */
function notForeign(model: Model, models: readonly Model[]): JsonSchema {
  const foreign = models.filter((one) => one !== model).flatMap(({ airs }) => airs)
  if (!model.openArchitecture || foreign.length === 0) return {}
  return { not: { pattern: `^(${foreign.map(eitherCase).join('|')})$` } }
}

/** Limits of `params` that no parameter has by itself, as far as JSON Schema can say them. */
export function acrossParams(
  model: Model,
  models: readonly Model[],
  properties: Record<string, JsonSchema>,
): JsonSchema {
  const air = findRole(model, 'model')?.path ?? ''
  const own = { [air]: { ...properties[air], ...notForeign(model, models) } }
  if (model.sizes === undefined) return { properties: { ...properties, ...own } }
  const { width, height, rule } = pairs(model)
  const sides = {
    width: { ...properties.width, ...width },
    height: { ...properties.height, ...height },
  }
  return { properties: { ...properties, ...own, ...sides }, ...rule }
}
