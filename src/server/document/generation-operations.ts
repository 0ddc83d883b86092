import type { Operation } from './operation.ts'
import { flag, idempotencyKey, text } from './operation-words.ts'

/** Calls about generations. */
export const generationOperations: readonly Operation[] = [
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
]
