import type { Operation } from './operation.ts'
import { flag } from './operation-words.ts'

/** Calls about the pictures of a generation. */
export const resultOperations: readonly Operation[] = [
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
    answer: { status: 200, schema: 'Image', about: 'In the trash.' },
    also: [{ status: 204, about: 'Deleted for good.' }],
    errors: ['notFound', 'conflict'],
  },
  {
    method: 'post',
    path: '/api/images/{id}/restore',
    summary: 'Take a result out of the trash',
    answer: { status: 200, schema: 'Image', about: 'The result as it is now.' },
    errors: ['notFound'],
  },
]
