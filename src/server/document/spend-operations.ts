import type { Operation } from './operation.ts'

const whose: Operation['query'] = {
  of: { enum: ['me', 'everyone'], description: 'Whose; everyone is for administrators.' },
}

/** Calls about what was spent. */
export const spendOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/spend',
    summary: 'Read what was spent',
    description:
      'USD, today and by day and model or tool; the demo engine’s apart from real money.',
    answer: { status: 200, schema: 'Spend', about: 'The sums.' },
    errors: [],
  },
  {
    method: 'get',
    path: '/api/spend/days',
    summary: 'Read what every day cost',
    description: 'By person and model or tool, newest first.',
    query: whose,
    answer: { status: 200, schema: 'SpendDays', about: 'The days.' },
    errors: ['badRequest', 'forbidden'],
  },
  {
    method: 'get',
    path: '/api/spend/csv',
    summary: 'Download what every day cost',
    description: 'The same days as a table.',
    query: whose,
    answer: { status: 200, media: ['text/csv'], about: 'A line a day, person and model or tool.' },
    errors: ['badRequest', 'forbidden'],
  },
]
