import { createHash, createHmac } from 'node:crypto'
import { AwsV4Signer } from 'aws4fetch'
import { describe, expect, it } from 'vitest'
import { Secret } from '../secret.ts'
import { openBucket } from './bucket.ts'

const hex = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

/** Signature version 4 from its own description, beside the one that is used. */
function signatureOf(request: {
  method: string
  url: URL
  headers: Headers
  signed: string[]
  region: string
  secret: string
}): string {
  const { method, url, headers, signed, region, secret } = request
  const encode = (text: string) =>
    encodeURIComponent(text).replace(
      /[!'()*]/g,
      (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
    )
  const query = [...url.searchParams]
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&')
  const headerOf = (name: string) => (name === 'host' ? url.host : headers.get(name)?.trim())
  const canonical = [
    method,
    url.pathname,
    query,
    ...signed.map((name) => `${name}:${headerOf(name)}`),
    '',
    signed.join(';'),
    headers.get('x-amz-content-sha256'),
  ].join('\n')
  const date = headers.get('x-amz-date') ?? ''
  const scope = `${date.slice(0, 8)}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', date, scope, hex(canonical)].join('\n')
  const key = scope
    .split('/')
    .reduce<string | Buffer>((last, part) => hmac(last, part), `AWS4${secret}`)
  return hmac(Buffer.from(key), text).toString('hex')
}

const EMPTY = hex('')
const secret = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'

describe('signatures', () => {
  // The examples of Amazon's own description of signature version 4 for S3.
  it.each([
    ['?lifecycle', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
    ['?max-keys=2&prefix=J', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
  ])('of the published example GET /%s', async (search, expected) => {
    const url = `https://examplebucket.s3.amazonaws.com/${search}`
    const headers = { 'x-amz-content-sha256': EMPTY }
    const { headers: signed } = await new AwsV4Signer({
      url,
      headers,
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: secret,
      service: 's3',
      region: 'us-east-1',
      datetime: '20130524T000000Z',
    }).sign()
    expect(signed.get('authorization')).toContain(`Signature=${expected}`)
    const own = signatureOf({
      method: 'GET',
      url: new URL(url),
      headers: signed,
      signed: ['host', 'x-amz-content-sha256', 'x-amz-date'],
      region: 'us-east-1',
      secret,
    })
    expect(own).toBe(expected)
  })

  it('are on every call, over path, query and the sum of the body; the secret is in none', async () => {
    const calls: { url: URL; method: string; headers: Headers }[] = []
    const bucket = openBucket(
      {
        endpoint: 'https://store.example:9000',
        bucket: 'pictures',
        region: 'eu-central-1',
        accessKeyId: new Secret('AKIAIOSFODNN7EXAMPLE'),
        secretAccessKey: new Secret(secret),
      },
      {
        wait: async () => {},
        fetch: async (input, init) => {
          const headers = new Headers(init?.headers)
          calls.push({ url: new URL(String(input)), method: init?.method ?? '', headers })
          expect(JSON.stringify([String(input), ...headers])).not.toContain(secret)
          return new Response('', { status: 200 })
        },
      },
    )
    const body = Buffer.from('bytes of a picture')
    await bucket({ method: 'PUT', path: 'files/ab/abc', body })
    await bucket({ method: 'HEAD', path: 'files/ab/abc' })
    await bucket({ method: 'GET', path: '', query: { 'list-type': '2', prefix: 'files/ab/' } })
    await bucket({ method: 'DELETE', path: 'files/ab/abc' })
    expect(calls.map(({ url }) => url.pathname)).toEqual([
      '/pictures/files/ab/abc',
      '/pictures/files/ab/abc',
      '/pictures',
      '/pictures/files/ab/abc',
    ])
    expect(calls[0]?.headers.get('x-amz-content-sha256')).toBe(hex(body))
    for (const call of calls) {
      const [, names = '', signature] =
        /SignedHeaders=(\S+), Signature=([0-9a-f]{64})$/.exec(
          call.headers.get('authorization') ?? '',
        ) ?? []
      const signed = names.split(';')
      expect(signed).toEqual(expect.arrayContaining(['host', 'x-amz-content-sha256', 'x-amz-date']))
      expect(signatureOf({ ...call, signed, region: 'eu-central-1', secret })).toBe(signature)
    }
  })
})
