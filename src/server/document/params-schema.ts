import * as z from 'zod/mini'
import { AIR, AIR_MAX_LENGTH } from '../../models/air.ts'
import { schemaOf } from '../../models/check.ts'
import { expectation } from '../../models/expectation.ts'
import { ADDRESS_MAX_LENGTH } from '../../models/image-value.ts'
import type { Model } from '../../models/model.ts'
import { defaultOf, isContainer, type Param } from '../../models/param.ts'
import { acrossParams } from './across-params.ts'
import type { JsonSchema } from './json-schema.ts'
import { SEED_PATTERN, seedSchema } from './seed-schema.ts'

/** A pattern of JSON Schema has no flag for it. */
const anyCase = (source: string): string => source.replaceAll('a-z', 'A-Za-z')

/** What a refinement checks is invisible to zod's own translation and is said here again. */
function limitsOf(param: Param): JsonSchema {
  switch (param.kind) {
    case 'seed':
      return { ...seedSchema(['integer', 'string']), pattern: SEED_PATTERN }
    case 'text':
      return param.min === undefined ? {} : { minLength: param.min }
    case 'integer': {
      const { step, min = 0 } = param
      // JSON Schema counts steps from 0, the documents from min.
      return step !== undefined && min % step === 0 ? { multipleOf: step } : {}
    }
    case 'address':
      return { format: 'uri', maxLength: ADDRESS_MAX_LENGTH }
    case 'air':
      return param.fixed
        ? { enum: param.fixed }
        : { pattern: anyCase(AIR.source), maxLength: AIR_MAX_LENGTH }
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

/**
 * The JSON schema of `params`, titles, descriptions and defaults included. `models`: the catalogue
 * whose other models' identifiers are not this one's.
 */
export function paramsSchema(model: Model, models: readonly Model[]): JsonSchema {
  const { $schema: _, ...schema } = z.toJSONSchema(schemaOf(model.params), { io: 'input' })
  annotate(model.params, schema)
  return { ...schema, ...acrossParams(model, models, Object(schema.properties)) }
}
