import type { Operation } from './operation.ts'

/** Calls about what a picture was made from. */
export const historyOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/assets/{hash}/history',
    summary: 'Read what a picture was made from',
    description: 'Step by step to the first picture; and which locked pictures hold a part of it.',
    answer: { status: 200, schema: 'History', about: 'The way back.' },
    errors: ['notFound'],
  },
  {
    method: 'post',
    path: '/api/assets/{hash}/origin',
    summary: 'Say what a picture was put together from',
    description:
      'For a picture that holds a result where something was painted, and its source elsewhere; or that is its source, fitted to another size. Its parts are kept for as long as it is used, unless they are deleted for good. What was said first stays.',
    body: 'NewOrigin',
    answer: { status: 201, schema: 'History', about: 'The way back from it.' },
    errors: ['badRequest', 'validation', 'notFound', 'tooLarge'],
  },
  {
    method: 'delete',
    path: '/api/assets/{hash}',
    summary: 'Delete a picture that was put together',
    description:
      'A locked or fitted picture, for good; what it was put together from stays. Refused while other pictures are made from it. Deleting a result for good deletes what was put together from it and is not used.',
    answer: { status: 204, about: 'It is gone.' },
    errors: ['notFound', 'conflict'],
  },
]
