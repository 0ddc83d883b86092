import type { Bucket } from './bucket.ts'
import { FilesTrouble } from './files.ts'

export interface Listed {
  key: string
  bytes: number
  /** Milliseconds since 1970. */
  at: number
}

/** Keys are ours and plain, so that nothing in them is escaped in XML. */
const field = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]

const fromXml = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#43;', '+').replaceAll('&amp;', '&')

/** Every object under a prefix, page after page (ListObjectsV2). Throws FilesTrouble. */
export async function* listBucket(bucket: Bucket, prefix: string): AsyncIterable<Listed> {
  let token: string | undefined
  do {
    const query = { 'list-type': '2', prefix, ...(token ? { 'continuation-token': token } : {}) }
    const { status, body } = await bucket({ method: 'GET', path: '', query })
    if (status === 404) throw new FilesTrouble('FILES_AWAY', 'The bucket cannot be listed.')
    const xml = new TextDecoder().decode(body)
    for (const [, entry = ''] of xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)) {
      const key = field(entry, 'Key')
      if (key === undefined) continue
      const at = Date.parse(field(entry, 'LastModified') ?? '')
      yield { key, bytes: Number(field(entry, 'Size') ?? 0), at: Number.isNaN(at) ? 0 : at }
    }
    const next = field(xml, 'NextContinuationToken')
    token = field(xml, 'IsTruncated') === 'true' && next ? fromXml(next) : undefined
  } while (token)
}
