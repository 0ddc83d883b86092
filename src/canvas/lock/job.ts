import type { Pixels } from '../../ui/pixels/pixels.ts'
import type { Frame } from '../document/document.ts'
import { lockPixels } from './lock.ts'
import { measureSeam, type Seam } from './seam.ts'
import { lockWeights, type Place } from './weights.ts'

/** A result and what is to be kept of its source. Pictures are addresses of this server. */
export interface LockJob {
  source: string
  result: string
  /** White is taken from the result; null takes nothing inside of the source. */
  mask: string | null
  /** How far the result reaches beyond the source, px of the source. */
  frame: Frame
  /** The source's pixels outside of what was painted are kept; otherwise all of the result is taken. */
  locked: boolean
  /** Over so many px the edge is softened; null leaves it as it was painted. */
  soften: number | null
}

export interface Locked {
  picture: Pixels
  /** How visible the edge would be; null where there is none. */
  seam: Seam | null
}

/** Where an extension meets the source nothing was painted: that edge is softened over so many px. */
export const RIM = 8
/** An edge is softened over so many px at most. */
export const MOST_SOFTENED = 64

type Load = (url: string, size?: { width: number; height: number }) => Promise<Pixels>

const lightness = ({ data }: Pixels): Uint8Array =>
  Uint8Array.from({ length: data.length / 4 }, (_, at) => data[at * 4] ?? 0)

/** Puts a job's picture together. Throws what `load` throws. */
export async function composeLock(job: LockJob, load: Load): Promise<Locked> {
  const source = await load(job.source)
  const { top, right, bottom, left } = job.frame
  const size = { width: source.width + left + right, height: source.height + top + bottom }
  const place: Place = { x: left, y: top, width: source.width, height: source.height }
  const [result, mask] = await Promise.all([
    load(job.result, size),
    job.mask === null ? null : load(job.mask, source).then(lightness),
  ])
  const weights = lockWeights(size, place, mask, job.soften ?? 0, job.soften ?? RIM)
  return {
    picture: job.locked ? lockPixels(source, result, weights, place) : result,
    seam: measureSeam(source, result, weights, place),
  }
}
