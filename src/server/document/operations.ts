import type { ErrorCode } from '../../contract/error.ts'
import { assetOperations } from './asset-operations.ts'
import { generationOperations } from './generation-operations.ts'
import { historyOperations } from './history-operations.ts'
import { modelOperations } from './model-operations.ts'
import { operatingOperations } from './operating-operations.ts'
import type { Operation } from './operation.ts'
import { peopleOperations } from './people-operations.ts'
import { queueOperations } from './queue-operations.ts'
import { resultOperations } from './result-operations.ts'
import { spendOperations } from './spend-operations.ts'
import { toolOperations } from './tool-operations.ts'
import { trashOperations } from './trash-operations.ts'

/** Every call, in the order in which the page shows them. */
export const operations: readonly Operation[] = [
  ...modelOperations,
  ...generationOperations,
  ...queueOperations,
  ...resultOperations,
  ...assetOperations,
  ...operatingOperations,
  ...trashOperations,
  ...historyOperations,
  ...toolOperations,
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
  ...peopleOperations,
]

/** Refusals that any call can meet, and those of any call that changes something. */
export function commonErrors({ method, provenByPath }: Operation): ErrorCode[] {
  if (method === 'get') return ['forbidden', 'internal']
  const media: ErrorCode[] = provenByPath ? [] : ['unsupportedMedia']
  return ['forbidden', ...media, 'internal', 'unavailable']
}
