import { request } from 'node:http'

export interface RawReply {
  status: number
  headers: Record<string, string | string[] | undefined>
  text: string
}

interface RawRequest {
  method?: string
  headers?: Record<string, string>
  body?: Buffer | string
}

/**
 * A request with exactly these headers, as no browser would send it. An answer that comes before
 * the body was sent is the answer.
 */
export const send = (
  url: string,
  { method = 'GET', headers = {}, body }: RawRequest = {},
): Promise<RawReply> =>
  new Promise((resolve, reject) => {
    let answered = false
    // Who asks for the connection to be closed is cut off after the answer, while still sending.
    const kept = { Connection: 'keep-alive', ...headers }
    const sent = request(url, { method, headers: kept, agent: false }, (reply) => {
      answered = true
      const chunks: Buffer[] = []
      reply.on('data', (chunk) => chunks.push(chunk))
      const done = () => {
        sent.destroy()
        resolve({
          status: reply.statusCode ?? 0,
          headers: reply.headers,
          text: Buffer.concat(chunks).toString(),
        })
      }
      reply.on('end', done)
      reply.on('error', done)
    })
    sent.on('error', (error) => {
      if (!answered) reject(error)
    })
    sent.end(body)
  })
