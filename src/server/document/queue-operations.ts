import type { Operation } from './operation.ts'

/** Calls about work that was not sent yet. */
export const queueOperations: readonly Operation[] = [
  {
    method: 'post',
    path: '/api/generations/{id}/move',
    summary: 'Move queued work',
    description: 'To the front or the back of the queue, or by one place.',
    body: 'QueueMove',
    answer: {
      status: 200,
      schema: 'Generation',
      about: 'The generation; the queue has the order.',
    },
    errors: ['badRequest', 'validation', 'notFound', 'conflict'],
  },
  {
    method: 'get',
    path: '/api/queue',
    summary: 'Read the queue',
    description:
      'Whether work is being sent, waits for a busy engine or is paused, and in which order.',
    answer: { status: 200, schema: 'Queue', about: 'The queue of the engine that answers now.' },
    errors: [],
  },
  {
    method: 'post',
    path: '/api/queue/resume',
    summary: 'Try again after a pause',
    description: 'Sends one generation first; the others follow once the engine took it.',
    answer: { status: 200, schema: 'Queue', about: 'The queue as it is now.' },
    errors: [],
  },
]
