import type { IncomingMessage } from 'node:http'
import { Failure } from '../wire/failure.ts'
import { MOST_BYTES } from '../wire/parse-tasks.ts'

/** The body as text. Throws Failure 413 when it is larger than the engine takes. */
export async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    // Without an encoding set, a request yields buffers.
    const bytes = part as Buffer
    size += bytes.length
    if (size > MOST_BYTES) {
      throw new Failure(413, {
        code: 'valueTooLarge',
        message: `The body is larger than ${MOST_BYTES / 1024 / 1024} MB.`,
        max: MOST_BYTES,
      })
    }
    parts.push(bytes)
  }
  return Buffer.concat(parts).toString('utf8')
}
