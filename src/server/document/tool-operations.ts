import { tools } from '../../models/tools/index.ts'
import type { Operation } from './operation.ts'
import { ENGINE_ERRORS, idempotencyKey } from './operation-words.ts'

/** Calls about the tools. */
export const toolOperations: readonly Operation[] = [
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
]
