import { loadPixels } from '../../ui/pixels/load.ts'
import { sentence } from '../sentence.ts'
import { composeLock, type Locked, type LockJob } from './job.ts'
import { writePng } from './png.ts'
import type { Seam } from './seam.ts'

/** `look` shows a picture, `keep` makes the file of it. */
export interface LockOrder {
  number: number
  what: 'look' | 'keep'
  job: LockJob
}

export interface Look {
  picture: ImageBitmap
  seam: Seam | null
}
export type LockAnswer = { number: number } & (
  | { look: Look }
  | { file: Blob }
  /** A sentence for a person. */
  | { message: string }
)

/** The picture that is looked at is the one that is kept: it is put together once. */
let latest: { key: string; made: Promise<Locked> } | null = null

function made(job: LockJob): Promise<Locked> {
  const key = JSON.stringify(job)
  if (latest?.key !== key) latest = { key, made: composeLock(job, loadPixels) }
  return latest.made
}

async function answerTo({ number, what, job }: LockOrder): Promise<LockAnswer> {
  try {
    const { picture, seam } = await made(job)
    if (what === 'keep') return { number, file: await writePng(picture) }
    const { data, width, height } = picture
    // Made by a picture's pixels or by newPixels: never shared memory.
    const image = new ImageData(data as Uint8ClampedArray<ArrayBuffer>, width, height)
    return { number, look: { picture: await createImageBitmap(image), seam } }
  } catch (error) {
    latest = null
    return { number, message: sentence(error) }
  }
}

self.onmessage = async ({ data }: MessageEvent<LockOrder>) => {
  const answer = await answerTo(data)
  self.postMessage(answer, { transfer: 'look' in answer ? [answer.look.picture] : [] })
}
