import type { ErrorCode } from '../../contract/error.ts'
import { errorStatus } from '../../contract/error.ts'
import type { Model } from '../../models/model.ts'
import { refTo, toComponents } from './components.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Operation } from './operation.ts'
import { commonErrors, operations } from './operations.ts'

export interface Document {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string; license: JsonSchema }
  servers: { url: string }[]
  paths: Record<string, Record<string, JsonSchema>>
  components: { schemas: Record<string, JsonSchema> }
}

const parameter = (place: string, name: string, schema: JsonSchema, required: boolean) => {
  const { description, required: _, ...rest } = schema
  return { name, in: place, required, schema: rest, ...(description ? { description } : {}) }
}

function parametersOf(operation: Operation): JsonSchema[] {
  const inPath = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) =>
    parameter('path', name, { type: 'string' }, true),
  )
  const query = Object.entries(operation.query ?? {}).map(([name, schema]) =>
    parameter('query', name, schema, false),
  )
  const headers = Object.entries(operation.headers ?? {}).map(([name, schema]) =>
    parameter('header', name, schema, schema.required === true),
  )
  const ours = { const: 'playground', description: 'Every request that changes something says so.' }
  const change =
    operation.method === 'get' || operation.provenByPath
      ? []
      : [parameter('header', 'X-Requested-With', ours, true)]
  return [...inPath, ...query, ...headers, ...change]
}

function bodyOf({ body }: Operation): JsonSchema {
  if (body === undefined) return {}
  const content =
    body === 'picture'
      ? bytesOf(['image/jpeg', 'image/png', 'image/webp'])
      : { 'application/json': { schema: refTo(body) } }
  return { requestBody: { required: true, content } }
}

const bytesOf = (media: string[] = []): JsonSchema =>
  Object.fromEntries(media.map((mime) => [mime, {}]))

function answersOf(operation: Operation): JsonSchema {
  const { status, schema, media = [], about } = operation.answer
  const content = schema ? { 'application/json': { schema: refTo(schema) } } : bytesOf(media)
  const byStatus = new Map<number, Set<ErrorCode>>()
  for (const code of [...operation.errors, ...commonErrors(operation)]) {
    const codes = byStatus.get(errorStatus[code]) ?? new Set()
    byStatus.set(errorStatus[code], codes.add(code))
  }
  const errors = [...byStatus].map(([code, codes]) => [
    String(code),
    {
      description: `Refused: ${[...codes].join(', ')}.`,
      content: { 'application/json': { schema: refTo('ProblemBody') } },
    },
  ])
  const others = (operation.also ?? []).map((one) => [
    one.status,
    { description: one.about, content: bytesOf(one.media) },
  ])
  return {
    [status]: { description: about, content },
    ...Object.fromEntries(others),
    ...Object.fromEntries(errors),
  }
}

const idOf = ({ method, path }: Operation): string =>
  `${method}${path
    .replace(/^\/api/, '')
    .replaceAll(/[/{.]+(\w)/g, (_, letter: string) => letter.toUpperCase())
    .replaceAll('}', '')}`

const toPathItem = (operation: Operation): JsonSchema => {
  const { summary, description } = operation
  const parameters = parametersOf(operation)
  return {
    operationId: idOf(operation),
    summary,
    ...(description ? { description } : {}),
    ...(parameters.length > 0 ? { parameters } : {}),
    ...bodyOf(operation),
    responses: answersOf(operation),
  }
}

/** The OpenAPI 3.1 document of every call, from the contract's schemas and the models' declarations. */
export function toDocument(about: {
  models: readonly Model[]
  version: string
  origin: string
}): Document {
  const paths: Document['paths'] = {}
  for (const operation of operations) {
    const item = paths[operation.path] ?? {}
    item[operation.method] = toPathItem(operation)
    paths[operation.path] = item
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Playground',
      version: about.version,
      description:
        'Generates pictures with FLUX.1 Krea [dev] and FLUX.1 Kontext [dev]. Refusals carry a sentence for a person and, where one is to blame, the path of the parameter. Seeds are exact integers to 2^63−1.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: about.origin }],
    paths,
    components: { schemas: toComponents(about.models) },
  }
}
