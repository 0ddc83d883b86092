import type { Param, Preset } from '../param.ts'
import { getAt } from '../path.ts'
import { type Rule, warn } from '../rule.ts'

/** How results are encoded, delivered and kept. */
export const deliveryParams: Param[] = [
  {
    name: 'outputType',
    kind: 'choice',
    label: 'Output type',
    help: 'How the service hands over a picture: as an address to fetch, or inside its answer.',
    role: 'outputType',
    group: 'output',
    options: [
      { value: 'URL', label: 'URL' },
      { value: 'base64Data', label: 'Base64' },
      { value: 'dataURI', label: 'Data URI' },
    ],
    default: 'URL',
  },
  {
    name: 'outputFormat',
    kind: 'choice',
    label: 'Format',
    help: 'JPG is small, PNG keeps every pixel, WEBP is small and can be transparent. JPG has no transparency.',
    role: 'outputFormat',
    group: 'output',
    options: [{ value: 'JPG' }, { value: 'PNG' }, { value: 'WEBP' }],
    default: 'JPG',
    anyCase: true,
    formerly: { jpeg: 'JPG', JPEG: 'JPG' },
  },
  {
    name: 'outputQuality',
    kind: 'integer',
    label: 'Quality',
    help: 'Compression of JPG and WEBP. Higher keeps more detail in a larger file.',
    role: 'outputQuality',
    group: 'output',
    min: 20,
    max: 99,
    default: 95,
  },
  {
    name: 'ttl',
    kind: 'integer',
    label: 'Time to live',
    help: 'Seconds the service keeps the picture at its address. We fetch and store it well before that, unless this is short.',
    role: 'ttl',
    group: 'output',
    min: 60,
    unit: 's',
  },
  {
    name: 'includeCost',
    kind: 'toggle',
    label: 'Include cost',
    help: 'Asks the service for the real price of each picture. We ask for it unless you switch it off.',
    role: 'includeCost',
    group: 'output',
    default: false,
  },
  {
    name: 'deliveryMethod',
    kind: 'choice',
    label: 'Delivery',
    help: 'Async answers at once and is asked for results, so that a picture survives a lost connection. Sync waits for the picture.',
    role: 'deliveryMethod',
    group: 'output',
    options: [
      { value: 'sync', label: 'Sync', help: 'One answer that holds the pictures.' },
      { value: 'async', label: 'Async', help: 'An acknowledgement, then polling.' },
    ],
    default: 'sync',
  },
  {
    name: 'webhookURL',
    kind: 'address',
    label: 'Webhook',
    help: 'An address of yours that the service calls with each finished picture.',
    role: 'webhook',
    group: 'output',
  },
  {
    name: 'uploadEndpoint',
    kind: 'address',
    label: 'Upload endpoint',
    help: 'A presigned address that the service uploads the finished file to, with PUT.',
    role: 'uploadEndpoint',
    group: 'output',
  },
]

/** What a finished picture is for; where it goes and how many there are is not theirs to say. */
export const deliveryPresets: Preset[] = [
  {
    id: 'standard',
    label: 'Standard',
    help: 'The format and quality that the service uses by itself.',
    values: {},
  },
  {
    id: 'small',
    label: 'Small',
    help: 'Quick to send, and hard to tell from the original.',
    values: { outputFormat: 'WEBP', outputQuality: 80 },
  },
  {
    id: 'lossless',
    label: 'Lossless',
    help: 'Keeps every pixel and may be transparent; files are large.',
    values: { outputFormat: 'PNG', outputQuality: null },
  },
]

export const countParam: Param = {
  name: 'numberResults',
  kind: 'integer',
  label: 'Results',
  help: 'How many pictures one request makes, each from its own seed. Every picture is charged.',
  role: 'count',
  group: 'output',
  min: 1,
  max: 20,
  default: 1,
}

/** Below this a picture may be gone before it is stored: deadline and retries fit in an hour. */
const SHORT_TTL = 3600

export const deliveryRules: Rule[] = [
  warn('ttl-without-url', (request) =>
    getAt(request, 'ttl') !== undefined && (request.outputType ?? 'URL') !== 'URL'
      ? [
          {
            path: 'ttl',
            message: 'Time to live only applies to the URL output type.',
            repair: { label: 'Unset time to live', set: [{ path: 'ttl', value: null }] },
          },
        ]
      : [],
  ),
  warn('ttl-short', (request) =>
    typeof request.ttl === 'number' &&
    request.ttl >= 60 &&
    request.ttl < SHORT_TTL &&
    (request.outputType ?? 'URL') === 'URL'
      ? [
          {
            path: 'ttl',
            message: 'Under an hour the picture may expire before it is stored.',
            repair: { label: 'Set to one hour', set: [{ path: 'ttl', value: SHORT_TTL }] },
          },
        ]
      : [],
  ),
  warn('quality-of-png', (request) =>
    request.outputQuality !== undefined && request.outputFormat === 'PNG'
      ? [
          {
            path: 'outputQuality',
            message: 'PNG keeps every pixel; quality has no effect.',
            repair: { label: 'Unset quality', set: [{ path: 'outputQuality', value: null }] },
          },
        ]
      : [],
  ),
  warn('sync-delivery', (request) =>
    request.deliveryMethod === 'sync'
      ? [
          {
            path: 'deliveryMethod',
            message: 'With sync delivery a cut connection leaves a paid picture in doubt.',
            repair: { label: 'Use async', set: [{ path: 'deliveryMethod', value: 'async' }] },
          },
        ]
      : [],
  ),
  warn('own-webhook', (request) =>
    request.webhookURL !== undefined
      ? [
          {
            path: 'webhookURL',
            message: 'Your webhook replaces ours; results then come by polling alone.',
          },
        ]
      : [],
  ),
]
