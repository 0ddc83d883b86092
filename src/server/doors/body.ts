import { parseJson } from '../../models/json.ts'
import { refuse } from '../problem.ts'
import { checkShape } from './json-shape.ts'

/** Params may hold pictures as base64, which takes a third more than their bytes. */
export const JSON_MAX_BYTES = 45 * 1024 * 1024
/** What a sender may still pour after a refusal; beyond it the connection is the sender's loss. */
const DISCARD_MAX_BYTES = 512 * 1024 * 1024

type Reader = ReadableStreamDefaultReader<Uint8Array>

/**
 * Takes the rest and forgets it: most senders look for the answer only once they have sent all, and
 * a closed connection would cost them the sentence that explains it.
 */
async function discard(reader: Reader): Promise<void> {
  let taken = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    taken += value.length
    if (taken > DISCARD_MAX_BYTES) return reader.cancel()
  }
}

const inMegabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`

const broken = () => refuse('badRequest', 'The connection broke before everything had arrived.')

/** A request's body of at most `limit` bytes. Throws Refusal 413 as soon as it is known to be longer. */
export async function readBody(request: Request, limit: number, what: string): Promise<Buffer> {
  let length = Number(request.headers.get('content-length') ?? 0)
  // HTTP takes no more than was announced; a stream would cost more than all that is done with it.
  if (length > 0 && length <= limit) {
    const whole = await request.arrayBuffer().catch(() => Promise.reject(broken()))
    return Buffer.from(whole)
  }
  const reader: Reader | undefined = request.body?.getReader()
  const chunks: Uint8Array[] = []
  for (let read = 0; reader; length = Math.max(length, read)) {
    if (length > limit) {
      discard(reader).catch(() => {})
      throw refuse('tooLarge', `${what} may have at most ${inMegabytes(limit)}; nothing was taken.`)
    }
    const { done, value } = await reader.read().catch(() => Promise.reject(broken()))
    if (done) break
    chunks.push(value)
    read += value.length
  }
  return Buffer.concat(chunks)
}

/**
 * The JSON of a request, seeds exact. Throws Refusal: 413 beyond `limit` bytes, 400 for what is not
 * JSON in UTF-8 or is nested or peopled beyond reason.
 */
export async function readJson(request: Request, limit = JSON_MAX_BYTES): Promise<unknown> {
  const bytes = await readBody(request, limit, 'The request')
  if (bytes.length === 0) throw refuse('badRequest', 'The body is empty; send JSON.')
  checkShape(bytes)
  try {
    return parseJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw refuse('badRequest', 'The body is not valid JSON.')
  }
}
