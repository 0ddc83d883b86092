import * as z from 'zod/mini'
import { schemaOf } from '../../models/check.ts'
import { expectation } from '../../models/expectation.ts'
import { defaultOf, isContainer, type Param } from '../../models/param.ts'

/** A JSON Schema (2020-12), as data. */
export type JsonSchema = { [key: string]: unknown }

/** What a refinement checks is invisible to zod's own translation and is said here again. */
function limitsOf(param: Param): JsonSchema {
  switch (param.kind) {
    case 'seed':
      // Integers to 2^63−1; a number of JavaScript would round the maximum, so digits say it.
      return { type: ['integer', 'string'], format: 'int64', minimum: 0, pattern: '^\\d{1,19}$' }
    case 'text':
      return param.min === undefined ? {} : { minLength: param.min }
    case 'integer': {
      const { step, min = 0 } = param
      // JSON Schema counts steps from 0, the documents from min.
      return step !== undefined && min % step === 0 ? { multipleOf: step } : {}
    }
    case 'address':
      return { format: 'uri' }
    case 'air':
      return param.fixed ? { enum: param.fixed } : {}
    default:
      return {}
  }
}

const isSchema = (value: unknown): value is JsonSchema =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** Where a container's children are described: its own node, its rows, or its object beside `true`. */
function childrenOf(node: JsonSchema): JsonSchema {
  if (isSchema(node.items)) return node.items
  const objects = Array.isArray(node.anyOf) ? node.anyOf.filter(isSchema) : []
  return objects.find((one) => one.type === 'object') ?? node
}

function annotate(params: readonly Param[], node: JsonSchema): void {
  const properties = isSchema(node.properties) ? node.properties : {}
  for (const param of params) {
    const property = properties[param.name]
    if (!isSchema(property)) continue
    const usual = defaultOf(param)
    Object.assign(property, limitsOf(param), {
      title: param.label,
      description: `${param.help} Accepts ${expectation(param)}.`,
      ...(usual === undefined ? {} : { default: usual }),
    })
    if (param.kind === 'list' && param.required) property.minItems = 1
    if (isContainer(param)) annotate(param.params, childrenOf(property))
  }
}

/** The JSON schema of `params`, titles, descriptions and defaults included. */
export function paramsSchema(params: readonly Param[]): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(schemaOf(params), { io: 'input' })
  annotate(params, schema)
  return schema
}
