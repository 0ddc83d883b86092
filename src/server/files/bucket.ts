import { createHash } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import { FilesTrouble } from './files.ts'
import type { S3Settings } from './s3-settings.ts'

/** Until an answer begins and ends, ms: a question, and one that carries a picture of up to 45 MB. */
const ASK_MS = 10_000
const CARRY_MS = 60_000
/** Waits before a call that met a busy server or a cut is made again, ms. */
const AGAIN_MS = [150, 600]

export interface BucketWorld {
  fetch: typeof fetch
  /** Resolves after so many milliseconds. */
  wait: (ms: number) => Promise<void>
}

interface Ask {
  method: 'GET' | 'HEAD' | 'PUT' | 'DELETE'
  /** Within the bucket; ASCII, so that every server spells it alike. */
  path: string
  query?: Record<string, string>
  body?: Uint8Array
}

/** The answer read whole: no connection outlives a call. */
export interface Answer {
  status: number
  headers: Headers
  body: Uint8Array
}

/** Servers' own words for "no room" (AWS and MinIO among them). */
const FULL = /QuotaExceeded|StorageFull|InsufficientStorage|EntityTooLarge/
const PASSING = new Set([429, 500, 502, 503, 504])

const codeIn = (body: Uint8Array): string =>
  /<Code>([A-Za-z0-9]{1,60})<\/Code>/.exec(new TextDecoder().decode(body.subarray(0, 4096)))?.[1] ??
  ''

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The name of what cut a call: a system's code or the error's own name. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.name
}

export type Bucket = (ask: Ask) => Promise<Answer>

/**
 * Signed calls to one bucket. Answers with any status below 300 or 404 of an object; throws
 * FilesTrouble for everything else, a missing bucket included. The secret stays in the signature.
 */
export function openBucket(settings: S3Settings, { fetch, wait }: BucketWorld): Bucket {
  const { endpoint, bucket, region } = settings

  async function once({ method, path, query = {}, body }: Ask): Promise<Answer> {
    const url = new URL(`${endpoint}/${bucket}${path === '' ? '' : `/${path}`}`)
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const signed = await new AwsV4Signer({
      method,
      url: url.href,
      // The server compares both with what arrived, so that a cut body is never an object.
      headers: {
        'x-amz-content-sha256': sha256(body ?? new Uint8Array()),
        ...(body ? { 'content-md5': createHash('md5').update(body).digest('base64') } : {}),
      },
      accessKeyId: settings.accessKeyId.reveal(),
      secretAccessKey: settings.secretAccessKey.reveal(),
      service: 's3',
      region,
    }).sign()
    const response = await fetch(signed.url, {
      method,
      headers: signed.headers,
      // A view of bytes is a body; Node's type asks for memory that is not shared, which ours never is.
      ...(body ? { body: body as Uint8Array<ArrayBuffer> } : {}),
      redirect: 'error',
      signal: AbortSignal.timeout(body || method === 'GET' ? CARRY_MS : ASK_MS),
    })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, body: bytes }
  }

  function trouble(ask: Ask, { status, body }: Answer): FilesTrouble {
    const code = codeIn(body)
    const full = status === 507 || FULL.test(code)
    return new FilesTrouble(
      full ? 'FILES_FULL' : 'FILES_AWAY',
      `${ask.method} in the bucket ${bucket} at ${endpoint}: status ${status} ${code}`.trimEnd(),
    )
  }

  return async (ask) => {
    for (let attempt = 0; ; attempt += 1) {
      const pause = AGAIN_MS[attempt]
      try {
        const answer = await once(ask)
        const { status, body } = answer
        if (status < 300) return answer
        // HEAD has no body to tell a missing bucket by; it is only ever a question.
        if (status === 404 && codeIn(body) !== 'NoSuchBucket') return answer
        if (!PASSING.has(status) || pause === undefined) throw trouble(ask, answer)
      } catch (error) {
        if (error instanceof FilesTrouble) throw error
        const reason = reasonOf(error)
        if (pause === undefined || reason === 'TimeoutError' || reason === 'ECONNREFUSED') {
          throw new FilesTrouble(
            'FILES_AWAY',
            `${ask.method} in the bucket ${bucket} at ${endpoint}: ${reason}`,
          )
        }
      }
      await wait(pause)
    }
  }
}
