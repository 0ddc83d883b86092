import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

export interface Call {
  /** With the query. */
  path: string
  method: string | undefined
  type: string | undefined
  body: Buffer
}

/** A receiver that answers with the statuses given, then 200. */
export async function receiver(...statuses: number[]) {
  const calls: Call[] = []
  const expected = Promise.withResolvers<void>()
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part)
    calls.push({
      path: request.url ?? '',
      method: request.method,
      type: request.headers['content-type'],
      body: Buffer.concat(parts),
    })
    const status = statuses.shift() ?? 200
    response.writeHead(status).end()
    if (status === 200) expected.resolve()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return { calls, origin, address: `${origin}/here?secret=1`, done: expected.promise }
}
