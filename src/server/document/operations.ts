import { ASSET_MIMES, THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import type { ErrorCode } from '../../contract/error.ts'
import {
  MODEL_PAGE,
  MODEL_PAGE_MAX,
  MODEL_SEARCH_MAX,
  MODEL_SORTS,
  MODEL_VISIBILITIES,
} from '../../contract/found-model.ts'
import { tools } from '../../models/tools/index.ts'
import { historyOperations } from './history-operations.ts'
import { operatingOperations } from './operating-operations.ts'
import type { Operation } from './operation.ts'
import type { JsonSchema } from './params-schema.ts'
import { peopleOperations } from './people-operations.ts'
import { queueOperations } from './queue-operations.ts'
import { spendOperations } from './spend-operations.ts'
import { trashOperations } from './trash-operations.ts'

/** A call that waits for the engine's own answer can meet any of its refusals. */
const ENGINE_ERRORS: readonly ErrorCode[] = [
  ...(['badRequest', 'validation', 'auth', 'budget', 'notFound', 'conflict'] as const),
  ...(['rateLimit', 'safety', 'upstream', 'unavailable', 'timeout'] as const),
]

const text = (description: string): JsonSchema => ({ type: 'string', description })
const flag = (description: string): JsonSchema => ({
  type: 'string',
  enum: ['0', '1'],
  description,
})
const idempotencyKey = {
  'Idempotency-Key': {
    type: 'string',
    pattern: '^[\\x21-\\x7e]{1,200}$',
    required: true,
    description:
      'Names this very click: the same key with the same body is answered the same and charged once; with another body it is a conflict.',
  },
}
const download = { download: text('Saves the picture under this name.') }

const own: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/models',
    summary: 'List the models',
    description: 'Every parameter as data, the price, and the JSON schema that params must fit.',
    answer: { status: 200, schema: 'Catalogue', about: 'The catalogue.' },
    errors: [],
  },
  {
    method: 'get',
    path: '/api/model-search',
    summary: 'Search the engine’s models',
    description: 'Checkpoints, LoRAs, ControlNets and more, by name. Free of charge.',
    query: {
      search: text(`Words of the name, at most ${MODEL_SEARCH_MAX} characters.`),
      category: text('The engine’s word: checkpoint, lora, lycoris, vae, embeddings, controlnet.'),
      architecture: text('The engine’s slug, such as flux-1-dev or flux-1-kontext-dev.'),
      visibility: { type: 'string', enum: [...MODEL_VISIBILITIES] },
      sort: { type: 'string', enum: [...MODEL_SORTS] },
      limit: text(`How many, at most ${MODEL_PAGE_MAX}; ${MODEL_PAGE} without it.`),
      cursor: text('nextCursor of the page before.'),
    },
    answer: { status: 200, schema: 'FoundModelPage', about: 'A page.' },
    errors: [...ENGINE_ERRORS],
  },
  {
    method: 'get',
    path: '/api/model-pictures/{hash}',
    summary: 'Fetch a model’s picture',
    description: 'A small copy of a picture that a search named; no other address is fetched.',
    answer: { status: 200, media: ['image/webp'], about: 'A WEBP.' },
    errors: ['notFound', 'upstream'],
  },
  {
    method: 'post',
    path: '/api/generations',
    summary: 'Generate pictures',
    description:
      'params is the request of the model’s own document without taskType and taskUUID. Accepted means durable: it survives a crash and is submitted once.',
    headers: idempotencyKey,
    body: 'NewGeneration',
    answer: { status: 202, schema: 'AcceptedGeneration', about: 'Accepted, with warnings.' },
    errors: ['badRequest', 'validation', 'budget', 'conflict', 'tooLarge', 'storageFull'],
  },
  {
    method: 'get',
    path: '/api/generations',
    summary: 'List generations',
    description: 'Newest first.',
    query: {
      limit: text('How many, at most 100.'),
      cursor: text('nextCursor of the page before.'),
      q: text('Words of the prompt, digits of a seed, or a model’s name or AIR.'),
      model: text('A slug.'),
      starred: flag('1: with a starred picture.'),
      trash: flag('1: what is in the trash.'),
    },
    answer: { status: 200, schema: 'GenerationPage', about: 'A page.' },
    errors: ['badRequest'],
  },
  {
    method: 'get',
    path: '/api/generations/{id}',
    summary: 'Read a generation',
    answer: { status: 200, schema: 'Generation', about: 'The generation with its pictures.' },
    errors: ['notFound'],
  },
  {
    method: 'post',
    path: '/api/generations/{id}/cancel',
    summary: 'Cancel a generation',
    description: 'What is at the engine already may still be charged.',
    answer: { status: 200, schema: 'CancelledGeneration', about: 'The generation as it is now.' },
    errors: ['notFound', 'conflict'],
  },
  {
    method: 'post',
    path: '/api/generations/{id}/check',
    summary: 'Ask again about a generation in doubt',
    description: 'Asks the engine what became of it; starts and charges nothing.',
    answer: { status: 200, schema: 'Generation', about: 'The generation as it is now.' },
    errors: ['notFound', 'conflict'],
  },
  {
    method: 'post',
    path: '/api/generations/{id}/retry',
    summary: 'Generate the same again',
    description: 'A new generation with its own charge, whose parentId names this one.',
    headers: idempotencyKey,
    answer: { status: 202, schema: 'AcceptedGeneration', about: 'Accepted.' },
    errors: ['badRequest', 'notFound', 'budget', 'conflict', 'storageFull'],
  },
  ...queueOperations,
  {
    method: 'get',
    path: '/api/images/{id}',
    summary: 'Read a result',
    answer: { status: 200, schema: 'Image', about: 'The result.' },
    errors: ['notFound'],
  },
  {
    method: 'patch',
    path: '/api/images/{id}',
    summary: 'Star a result, or take its star',
    body: 'ImagePatch',
    answer: { status: 200, schema: 'Image', about: 'The result as it is now.' },
    errors: ['badRequest', 'validation', 'notFound'],
  },
  {
    method: 'delete',
    path: '/api/images/{id}',
    summary: 'Move a result to the trash, or delete it for good',
    query: { purge: flag('1: for good, at once.') },
    answer: {
      status: 200,
      schema: 'Image',
      about: 'In the trash; 204 without a body when purged.',
    },
    errors: ['notFound'],
  },
  {
    method: 'post',
    path: '/api/images/{id}/restore',
    summary: 'Take a result out of the trash',
    answer: { status: 200, schema: 'Image', about: 'The result as it is now.' },
    errors: ['notFound'],
  },
  {
    method: 'post',
    path: '/api/assets',
    summary: 'Upload a picture',
    description:
      'The bytes of a JPEG, PNG or WEBP of at most 30 MB and 100 million pixels. The same bytes are the same asset; its value stands for it in params.',
    body: 'picture',
    answer: { status: 201, schema: 'Asset', about: 'The asset.' },
    errors: ['badRequest', 'validation', 'tooLarge', 'unsupportedMedia', 'storageFull'],
  },
  {
    method: 'get',
    path: '/api/assets/{hash}',
    summary: 'Fetch a picture',
    query: download,
    answer: { status: 200, media: [...ASSET_MIMES], about: 'Its bytes.' },
    errors: ['notFound'],
  },
  {
    method: 'get',
    path: '/api/assets/{hash}/{width}',
    summary: 'Fetch a thumbnail',
    description: `At most as many pixels wide as asked: ${THUMBNAIL_WIDTHS.join(', ')}.`,
    query: download,
    answer: { status: 200, media: ['image/webp'], about: 'A WEBP.' },
    errors: ['notFound'],
  },
  {
    method: 'get',
    path: '/api/assets/{hash}/about',
    summary: 'Read a picture’s size and type',
    answer: { status: 200, schema: 'Asset', about: 'The asset.' },
    errors: ['notFound'],
  },
  ...operatingOperations,
  ...trashOperations,
  ...historyOperations,
  {
    method: 'get',
    path: '/api/tools',
    summary: 'List the tools and what they cost',
    description:
      'USD for one call, the mean of what this engine charged lately; null while nobody knows.',
    answer: { status: 200, schema: 'ToolList', about: 'The tools.' },
    errors: [],
  },
  {
    method: 'post',
    path: '/api/tools/{id}',
    summary: 'Run a tool',
    description: `One of ${tools.map(({ id }) => id).join(', ')}. A paid call, answered when it has ended; the same params on the same engine are answered from before and cost nothing. After a 504 the same key asks what became of it; charged says what is known of the money.`,
    headers: idempotencyKey,
    body: 'ToolRequest',
    answer: { status: 200, schema: 'ToolAnswer', about: 'What it made.' },
    errors: [...ENGINE_ERRORS, 'tooLarge', 'storageFull'],
  },
  {
    method: 'get',
    path: '/api/events',
    summary: 'Hear of changes',
    description:
      'Server-sent events named change; data is a Change, id its id. Nothing but kind, key and version: fetch what you show.',
    headers: { 'Last-Event-ID': { type: 'string', description: 'Goes on behind this id.' } },
    answer: { status: 200, media: ['text/event-stream'], about: 'A stream that stays open.' },
    errors: ['badRequest', 'unavailable'],
  },
  ...spendOperations,
  {
    method: 'get',
    path: '/api/health',
    summary: 'Ask whether the server is well',
    answer: { status: 200, schema: 'Health', about: 'It is.' },
    errors: ['unavailable'],
  },
  {
    method: 'get',
    path: '/api/openapi.json',
    summary: 'Fetch this document',
    answer: { status: 200, media: ['application/json'], about: 'OpenAPI 3.1.' },
    errors: [],
  },
]

/** Every call, in the order in which the page shows them. */
export const operations: readonly Operation[] = [...own, ...peopleOperations]

/** Refusals that any call can meet, and those of any call that changes something. */
export const commonErrors = (operation: Operation): ErrorCode[] =>
  operation.method === 'get'
    ? ['forbidden', 'internal']
    : ['forbidden', 'unsupportedMedia', 'internal', 'unavailable']
