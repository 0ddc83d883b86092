import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import { newestAssets } from '../store/assets.ts'
import { findMark, keepMark } from '../store/marks.ts'
import type { Queries } from '../store/store.ts'
import type { Bucket } from './bucket.ts'
import { listBucket } from './bucket-list.ts'
import { originalPath } from './files.ts'

const NAME = 'playground.json'
/** The object that says whose pictures a bucket holds. */
const markSchema = z.object({ product: z.literal('flux-playground'), id: z.uuid() })
/** Of so many of the history's newest pictures all must be there for a bucket to be taken as its own. */
const SAMPLE = 20

async function readMark(bucket: Bucket): Promise<string | null> {
  const { status, body } = await bucket({ method: 'GET', path: NAME })
  if (status === 404) return null
  try {
    return markSchema.parse(JSON.parse(new TextDecoder().decode(body))).id
  } catch {
    throw new Error(
      `The object ${NAME} in S3_BUCKET is damaged. Bring it back from a backup; nothing in the bucket was touched.`,
    )
  }
}

async function writeMark(bucket: Bucket, id: string): Promise<void> {
  const text = `${JSON.stringify({ product: 'flux-playground', id }, null, 2)}\n`
  await bucket({ method: 'PUT', path: NAME, body: Buffer.from(text) })
}

const isBare = async (bucket: Bucket): Promise<boolean> => {
  for await (const _ of listBucket(bucket, 'files/')) return false
  return true
}

/** Whether the history's newest pictures are all there: it was restored, or copied from a folder. */
async function holdsSample(bucket: Bucket, hashes: string[]): Promise<boolean> {
  for (const hash of hashes) {
    const { status } = await bucket({ method: 'HEAD', path: originalPath(hash) })
    if (status === 404) return false
  }
  return hashes.length > 0
}

/**
 * Makes sure that bucket and history belong together before anything is written. A bucket without
 * mark is taken when both are new, or when it holds the history's pictures. Throws Error with the
 * remedy for a wrong or empty one (promises.md, "Work and money" 10).
 */
export async function examineBucket(db: Queries, bucket: Bucket, name: string): Promise<void> {
  const found = await readMark(bucket)
  const known = await findMark(db, 'bucket')
  if (found !== null && found === known) return
  const newest = await newestAssets(db, SAMPLE)
  const own = await holdsSample(bucket, newest)
  const fresh = newest.length === 0 && found === null && (await isBare(bucket))
  if (found === null ? own || fresh : own && known === undefined) {
    const id = await keepMark(db, 'bucket', known ?? found ?? randomUUID())
    return found === id ? undefined : writeMark(bucket, id)
  }
  throw new Error(
    found === null && newest.length > 0
      ? `The bucket ${name} does not hold the pictures of this history. Set S3_BUCKET as before, or copy them into it first; nothing in it was touched.`
      : `The bucket ${name} holds the pictures of another history. Set S3_BUCKET or the database as before, or choose an empty bucket; nothing in it was touched.`,
  )
}
