import * as z from 'zod/mini'
import {
  accountSchema,
  madeTokenSchema,
  newPasswordSchema,
  newTokenSchema,
} from '../../contract/account.ts'
import { assetSchema } from '../../contract/asset.ts'
import { engineSchema } from '../../contract/engine.ts'
import { issueSchema, problemBodySchema, problemSchema } from '../../contract/error.ts'
import { changeSchema } from '../../contract/event.ts'
import { foundModelPageSchema, foundModelSchema } from '../../contract/found-model.ts'
import {
  acceptedGenerationSchema,
  cancelledGenerationSchema,
  contextSchema,
  generationPageSchema,
  generationSchema,
  requestSchema,
} from '../../contract/generation.ts'
import { healthSchema } from '../../contract/health.ts'
import { historySchema, newOriginSchema } from '../../contract/history.ts'
import { imagePatchSchema, imageSchema } from '../../contract/image.ts'
import {
  madeInvitationSchema,
  newInvitationSchema,
  peopleSchema,
  personPatchSchema,
} from '../../contract/people.ts'
import {
  acceptSchema,
  invitationSchema,
  lookSchema,
  personSchema,
  signInSchema,
  whoSchema,
} from '../../contract/person.ts'
import { queueMoveSchema, queueSchema } from '../../contract/queue.ts'
import { spendSchema } from '../../contract/spend.ts'
import { spendDaysSchema } from '../../contract/spend-day.ts'
import { toolAnswerSchema, toolListSchema, toolRequestSchema } from '../../contract/tool.ts'
import { emptiedSchema } from '../../contract/trash.ts'
import type { Model } from '../../models/model.ts'
import type { JsonSchema } from './json-schema.ts'
import { paramsSchema } from './params-schema.ts'
import { seedSchema } from './seed-schema.ts'

const named = {
  Accept: acceptSchema,
  Account: accountSchema,
  Invitation: invitationSchema,
  LinkLook: lookSchema,
  MadeInvitation: madeInvitationSchema,
  MadeToken: madeTokenSchema,
  NewInvitation: newInvitationSchema,
  NewPassword: newPasswordSchema,
  NewToken: newTokenSchema,
  People: peopleSchema,
  Person: personSchema,
  PersonPatch: personPatchSchema,
  SignIn: signInSchema,
  Who: whoSchema,
  AcceptedGeneration: acceptedGenerationSchema,
  CancelledGeneration: cancelledGenerationSchema,
  Asset: assetSchema,
  Change: changeSchema,
  Context: contextSchema,
  Emptied: emptiedSchema,
  Engine: engineSchema,
  FoundModel: foundModelSchema,
  FoundModelPage: foundModelPageSchema,
  Generation: generationSchema,
  GenerationPage: generationPageSchema,
  Health: healthSchema,
  History: historySchema,
  Image: imageSchema,
  ImagePatch: imagePatchSchema,
  Issue: issueSchema,
  NewOrigin: newOriginSchema,
  Problem: problemSchema,
  ProblemBody: problemBodySchema,
  Queue: queueSchema,
  QueueMove: queueMoveSchema,
  Request: requestSchema,
  Spend: spendSchema,
  SpendDays: spendDaysSchema,
  ToolAnswer: toolAnswerSchema,
  ToolList: toolListSchema,
  ToolRequest: toolRequestSchema,
}
export type ComponentName = keyof typeof named | 'NewGeneration' | 'Catalogue'

/** A reference to a schema of the document. */
export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` })

/** Any JSON value is `true`; zod writes it as a recursion through a document of its own. */
function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (value === null || typeof value !== 'object') return value
  if ('$ref' in value && String(value.$ref).includes('__shared')) return true
  const kept = Object.entries(value).filter(([key]) => key !== '$schema' && key !== '$id')
  return Object.fromEntries(kept.map(([key, item]) => [key, tidy(item)]))
}

/** A seed is digits in the contract and a bare integer on the wire (models/json.ts). */
const withSeedsAsSent = (schemas: Record<string, JsonSchema>): Record<string, JsonSchema> => ({
  ...schemas,
  Image: {
    ...schemas.Image,
    properties: { ...Object(schemas.Image?.properties), seed: seedSchema(['integer', 'null']) },
  },
})

/** `params` per model, under the model's short name without what a name of OpenAPI cannot hold. */
const paramsName = (model: Model): string => `Params.${model.slug}`

const newGeneration = (models: readonly Model[]): JsonSchema => ({
  oneOf: models.map((model) => ({
    title: model.name,
    type: 'object',
    properties: {
      model: { const: model.slug },
      params: refTo(paramsName(model)),
      context: refTo('Context'),
      parentId: { type: 'string', description: 'The generation this one follows from.' },
      front: { type: 'boolean', description: 'Before all that is queued.' },
      unlessMade: {
        type: 'boolean',
        description: '409 with the picture where the same request with the same seed made it.',
      },
    },
    required: ['model', 'params'],
    additionalProperties: false,
  })),
})

/** A parameter as data: its kind, limits, default, help and role; kinds differ in the rest. */
const parameter: JsonSchema = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    kind: { type: 'string' },
    label: { type: 'string' },
    help: { type: 'string' },
  },
  required: ['name', 'kind', 'label', 'help'],
}

const catalogueSchema: JsonSchema = {
  type: 'object',
  properties: {
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          slug: { type: 'string' },
          name: { type: 'string' },
          summary: { type: 'string' },
          airs: { type: 'array', items: { type: 'string' } },
          price: { type: 'object', description: 'USD for one result at that size and steps.' },
          params: { type: 'array', items: parameter },
          schema: { type: 'object', description: 'The JSON schema of params.' },
        },
        required: ['slug', 'name', 'params', 'schema'],
      },
    },
    nextCursor: { type: 'null' },
  },
  required: ['items', 'nextCursor'],
}

/** Every schema of the document, from the contract and the models' declarations. */
export function toComponents(models: readonly Model[]): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(named)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  const { __shared: _, ...contract } = schemas
  const params = models.map((model) => [paramsName(model), paramsSchema(model, models)])
  return {
    // tidy keeps objects objects.
    ...withSeedsAsSent(tidy(contract) as Record<string, JsonSchema>),
    ...Object.fromEntries(params),
    NewGeneration: newGeneration(models),
    Catalogue: catalogueSchema,
  }
}
