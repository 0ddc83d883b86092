import type { Operation } from './operation.ts'

/** For those who run the server, and for the engine. */
export const operatingOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/api/health/live',
    summary: 'Is the process alive?',
    answer: { status: 200, about: 'It is.' },
    errors: [],
  },
  {
    method: 'get',
    path: '/api/health/ready',
    summary: 'Can it serve?',
    description: 'Asks the database and the store of the pictures.',
    answer: { status: 200, about: 'It can.' },
    errors: ['unavailable'],
  },
  {
    method: 'get',
    path: '/api/metrics',
    summary: 'Figures for Prometheus',
    description:
      'With METRICS_TOKEN set, for its bearer; otherwise for programs of this computer alone.',
    answer: { status: 200, media: ['text/plain'], about: 'Requests, work, queue, store, memory.' },
    errors: ['forbidden'],
  },
  {
    method: 'post',
    path: '/api/webhooks/{task}/{mark}',
    summary: 'Say that a task has news',
    description:
      'For the engine: the address of each task is its own. The body is not read; the engine is asked.',
    answer: { status: 204, about: 'Taken.' },
    errors: ['notFound'],
    provenByPath: true,
  },
]
