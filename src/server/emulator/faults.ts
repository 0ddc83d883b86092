import { webhookFaults } from './webhook-faults.ts'

/** What a download of the picture can meet instead of the picture. */
export type Download =
  | 'notFound'
  | 'truncated'
  | 'short'
  | 'corrupt'
  | 'html'
  | 'empty'
  | 'huge'
  | 'vast'
  | 'trickle'

/** One thing that can be made to go wrong by a marker in the prompt, such as `[[slow 5]]`. */
export interface Fault {
  /** Written between the double brackets. */
  name: string
  /** What a number after the name means, where it takes one. */
  number?: string
  help: string
  /** Submissions with this marker are refused so. */
  refusal?: { status: number; code: string; message: string; parameter?: string }
  /** How many submissions of one task are refused where no number is given; all where absent. */
  attempts?: number
  /** What a download of the picture meets instead of the picture. */
  download?: Download
}

const ATTEMPTS = 'how many submissions of the task are refused'
const DOWNLOADS = 'how many downloads of the picture are spoiled; all where absent'

export const faults = [
  {
    name: 'reject',
    help: 'Refused before it is accepted, as content that breaks the rules.',
    refusal: {
      status: 400,
      code: 'contentPolicyViolation',
      message: 'The prompt was refused by content moderation (asked for by a marker).',
      parameter: 'positivePrompt',
    },
  },
  {
    name: 'insufficient credits',
    number: `${ATTEMPTS}; one where absent`,
    help: 'Refused because the balance does not suffice.',
    attempts: 1,
    refusal: {
      status: 402,
      code: 'insufficientCredits',
      message: 'Insufficient credits to run this task (asked for by a marker).',
    },
  },
  {
    name: '401',
    number: `${ATTEMPTS}; one where absent`,
    help: 'Refused as if the key were wrong.',
    attempts: 1,
    refusal: {
      status: 401,
      code: 'invalidApiKey',
      message: 'Invalid API key (asked for by a marker).',
      parameter: 'apiKey',
    },
  },
  {
    name: '403',
    number: `${ATTEMPTS}; one where absent`,
    help: 'Refused because the key lacks the permission.',
    attempts: 1,
    refusal: {
      status: 403,
      code: 'permissionDenied',
      message: 'This key may not run this task (asked for by a marker).',
    },
  },
  {
    name: '429',
    number: `${ATTEMPTS}; one where absent`,
    help: 'The queue is full at the first attempt.',
    attempts: 1,
    refusal: {
      status: 429,
      code: 'rateLimitExceeded',
      message: 'The queue is full; try again later (asked for by a marker).',
    },
  },
  {
    name: '503',
    number: `${ATTEMPTS}; all where absent`,
    help: 'The service is not available.',
    refusal: {
      status: 503,
      code: 'serviceUnavailable',
      message: 'The service is not available (asked for by a marker).',
    },
  },
  {
    name: '500',
    number: `${ATTEMPTS}; all where absent`,
    help: 'The service fails before it accepts the task.',
    refusal: {
      status: 500,
      code: 'internalServerError',
      message: 'The service failed (asked for by a marker).',
    },
  },
  {
    name: 'timeout',
    number: `${ATTEMPTS}; all where absent`,
    help: 'The wait in the queue runs out before the task is accepted: status 504.',
    refusal: {
      status: 504,
      code: 'providerTimeout',
      message: 'The wait in the queue ran out (asked for by a marker).',
    },
  },
  {
    name: 'retry after',
    number: 'seconds, 5 where absent',
    help: 'Refusals asked for by other markers carry the header Retry-After.',
  },
  { name: 'cut', help: 'The connection is cut; the task was not accepted.' },
  { name: 'drop', help: 'The task is accepted, then the connection is cut without an answer.' },
  { name: 'silent', help: 'The task is accepted, but no answer comes and the connection stays.' },
  {
    name: 'unreadable',
    help: 'The task is accepted, but the answer is an HTML page (status 502).',
  },
  {
    name: 'late timeout',
    help: 'The task is accepted, but the answer is that the wait ran out: status 504.',
  },
  {
    name: 'repeat',
    help: 'A second submission of the same taskUUID is taken and charged again, not refused.',
  },
  {
    name: 'slow',
    number: 'seconds, 5 where absent',
    help: 'Every picture takes that much longer.',
  },
  {
    name: 'fail',
    number: 'which of the results fails; every one where absent',
    help: 'The n-th result fails, the others succeed.',
  },
  { name: 'late reject', help: 'Accepted, then every result is refused by moderation.' },
  { name: 'never', help: 'Accepted, but no picture is ever finished.' },
  { name: 'nsfw', help: 'The pictures are flagged, where content checking is on.' },
  { name: 'no cost', help: 'Results carry no cost although it was asked for.' },
  { name: 'lost', help: 'Accepted, but polling it answers that there is no such task.' },
  { name: 'deaf', number: 'how many, 1 where absent', help: 'The first polls answer status 500.' },
  { name: 'duplicate', help: 'Polls repeat every finished result.' },
  { name: 'reverse', help: 'Polls list the results in reverse order.' },
  { name: 'fewer', help: 'Polls never show the last result, and no error in its place.' },
  { name: 'foreign', help: 'Polls also hold a finished result of another task.' },
  ...webhookFaults,
  { name: 'expired', number: DOWNLOADS, help: 'The address answers 404.', download: 'notFound' },
  {
    name: 'truncated',
    number: DOWNLOADS,
    help: 'The download breaks off half-way.',
    download: 'truncated',
  },
  {
    name: 'short',
    number: DOWNLOADS,
    help: 'The download is half the picture and says that this is its length.',
    download: 'short',
  },
  {
    name: 'huge',
    number: DOWNLOADS,
    help: 'The download goes on and on, 4 GB of it.',
    download: 'huge',
  },
  {
    name: 'vast',
    number: DOWNLOADS,
    help: 'The download is a small file that says it has 60000 × 60000 pixels.',
    download: 'vast',
  },
  {
    name: 'trickle',
    number: DOWNLOADS,
    help: 'The download takes three seconds, in drops.',
    download: 'trickle',
  },
  {
    name: 'corrupt',
    number: DOWNLOADS,
    help: 'The download has the right length, but its bytes are no picture.',
    download: 'corrupt',
  },
  {
    name: 'html',
    number: DOWNLOADS,
    help: 'The address answers an HTML page, status 200.',
    download: 'html',
  },
  { name: 'empty', number: DOWNLOADS, help: 'The download is empty.', download: 'empty' },
] as const satisfies Fault[]

export type FaultName = (typeof faults)[number]['name']
