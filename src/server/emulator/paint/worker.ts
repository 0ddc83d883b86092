import { parentPort } from 'node:worker_threads'
import sharp from 'sharp'
import { longestFor } from '../tools/longest.ts'
import { operate } from '../tools/operate.ts'
import { masksOf, readAsk } from './ask.ts'
import { decode, encode } from './codec.ts'
import type { EncodedJob, Output, Painted } from './job.ts'
import { paint } from './paint.ts'
import type { Picture } from './picture.ts'
import { shrinkTo } from './surface/shrink.ts'
import { UnreadablePicture } from './unreadable-picture.ts'

export interface Order {
  id: number
  job: EncodedJob
  out: Output
}

export type Answer =
  | { id: number; painted: Painted }
  | { id: number; failed: { message: string; key: string | null } }

// One core a painter: the pool decides how many work at once.
sharp.concurrency(1)
sharp.cache(false)

/** px of the shorter side that painting can make use of: the longest side of a picture it paints. */
const ENOUGH = 2048

const WORDS_ALONE: Painted = { bytes: new Uint8Array(0), width: 0, height: 0 }

async function carryOut({ id, job, out }: Order): Promise<Answer> {
  try {
    const pictures: Record<string, Picture> = {}
    const masks = job.tool ? [] : masksOf(readAsk(job.params))
    for (const [key, bytes] of Object.entries(job.pictures)) {
      const decoded = await decode(key, bytes, job.tool && longestFor[job.tool])
      // What a mask has in black is kept to the pixel, so it is measured whole.
      pictures[key] = masks.includes(key) ? decoded : shrinkTo(decoded, ENOUGH)
    }
    const whole = { ...job, pictures }
    if (!job.tool) return { id, painted: await encode(paint(whole), out) }
    const { picture, found } = await operate(job.tool, whole)
    const painted = picture ? await encode(picture, out) : WORDS_ALONE
    return { id, painted: { ...painted, ...(found ? { found } : {}) } }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { id, failed: { message, key: error instanceof UnreadablePicture ? error.key : null } }
  }
}

parentPort?.on('message', async (order: Order) => {
  const answer = await carryOut(order)
  parentPort?.postMessage(answer)
})
