import { setTimeout as wait } from 'node:timers/promises'
import { findMark } from '../store/marks.ts'
import type { Queries } from '../store/store.ts'
import { openBucket } from './bucket.ts'
import { examineBucket } from './bucket-mark.ts'
import { openDisk } from './disk.ts'
import { type Files, FilesTrouble } from './files.ts'
import { openS3 } from './s3.ts'
import type { S3Settings } from './s3-settings.ts'

/**
 * The files of a history: in the data folder, or in the bucket where one is set. Throws Error with
 * the setting and the remedy where they are not the history's own or cannot be reached.
 */
export async function openFiles(
  db: Queries,
  { dataDir, s3 }: { dataDir: string; s3: S3Settings | null },
  fetch: typeof globalThis.fetch,
): Promise<Files> {
  if (!s3) {
    if (await findMark(db, 'bucket'))
      throw new Error(
        'The pictures of this history are in a bucket, and S3_BUCKET is not set. Set the S3_ settings as before.',
      )
    return openDisk(dataDir)
  }
  const bucket = openBucket(s3, { fetch, wait: (ms) => wait(ms) })
  try {
    await examineBucket(db, bucket, s3.bucket)
  } catch (error) {
    if (!(error instanceof FilesTrouble)) throw error
    throw new Error(`The store of the pictures does not answer: ${error.message}. Mend S3_….`)
  }
  return openS3(bucket)
}
