import type { Complaints } from '../complaints.ts'
import { readSecret } from '../key.ts'
import type { Secret } from '../secret.ts'

/** A bucket that an S3-speaking server keeps; addressed by path, never by a name of its own. */
export interface S3Settings {
  /** `https://host[:port]`, without a path. */
  endpoint: string
  bucket: string
  region: string
  accessKeyId: Secret
  secretAccessKey: Secret
}

const NEEDED = ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const
/** What S3-speaking servers take where nobody chose a region. */
const REGION = 'us-east-1'

function readEndpoint(complaints: Complaints): string | undefined {
  const url = complaints.address('S3_ENDPOINT', ['https', 'http'])
  if (url && url.href !== `${url.origin}/`)
    complaints.add('S3_ENDPOINT is an origin alone; the bucket is named by S3_BUCKET.')
  return url?.origin
}

/** The bucket for the pictures; null where none of its settings is made. */
export function readS3(complaints: Complaints): S3Settings | null {
  const given = (name: string) => complaints.text(name) ?? complaints.text(`${name}_FILE`)
  const names = [...NEEDED, 'S3_REGION']
  if (!names.some(given)) return null
  const missing = NEEDED.filter((name) => !given(name))
  if (missing.length > 0) complaints.add(`Pictures go to S3, but ${missing.join(', ')} is missing.`)
  const endpoint = readEndpoint(complaints)
  const bucket = complaints.text('S3_BUCKET')
  if (bucket && !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket))
    complaints.add(`S3_BUCKET is "${bucket}", which is no name of a bucket.`)
  const region = complaints.text('S3_REGION') ?? REGION
  if (!/^[a-z0-9-]{1,40}$/.test(region))
    complaints.add(`S3_REGION is "${region}", which is no name of a region.`)
  const accessKeyId = readSecret(complaints, 'S3_ACCESS_KEY_ID')
  const secretAccessKey = readSecret(complaints, 'S3_SECRET_ACCESS_KEY')
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return null
  return { endpoint, bucket, region, accessKeyId, secretAccessKey }
}
