import { expect, test } from 'vitest'
import { newPixels, type Pixels } from '../../ui/pixels/pixels.ts'
import { composeLock, type LockJob, RIM } from './job.ts'

const flat = (width: number, height: number, value: number): Pixels => {
  const made = newPixels(width, height)
  for (let at = 0; at < made.data.length; at += 4) made.data.set([value, value, value, 255], at)
  return made
}
/** Pictures by their value: resampling one of a single colour is one of that colour. */
const values: Record<string, number> = { source: 40, result: 200, nothing: 0, all: 255 }
const load = async (url: string, size = { width: 64, height: 48 }) =>
  flat(size.width, size.height, values[url] ?? 0)
const NO_FRAME = { top: 0, right: 0, bottom: 0, left: 0 }
const job: LockJob = {
  source: 'source',
  result: 'result',
  mask: 'nothing',
  frame: NO_FRAME,
  locked: true,
  soften: null,
}
const red = ({ data, width }: Pixels, x: number, y: number) => data[(y * width + x) * 4]

test('an empty mask keeps the source, a full one takes the result; there is no seam', async () => {
  const kept = await composeLock(job, load)
  expect(kept.picture.data).toEqual(flat(64, 48, 40).data)
  expect(kept.seam).toBeNull()
  const taken = await composeLock({ ...job, mask: 'all' }, load)
  expect(taken.picture.data).toEqual(flat(64, 48, 200).data)
})

test('an extension is the result’s around the source, which it meets softly', async () => {
  const frame = { ...NO_FRAME, left: 16, top: 32 }
  const { picture, seam } = await composeLock({ ...job, mask: null, frame }, load)
  expect([picture.width, picture.height]).toEqual([80, 80])
  expect(red(picture, 15, 60)).toBe(200)
  expect(red(picture, 60, 31)).toBe(200)
  expect(red(picture, 16 + RIM, 32 + RIM)).toBe(40)
  expect(red(picture, 16, 60)).toBeGreaterThan(150)
  expect(seam?.mean).toBeGreaterThan(6)
})

test('without the lock the result is taken whole, and its seam still known', async () => {
  const frame = { ...NO_FRAME, right: 16 }
  const { picture, seam } = await composeLock({ ...job, frame, locked: false }, load)
  expect(picture.data).toEqual(flat(80, 48, 200).data)
  expect(seam).not.toBeNull()
})

test('an edge is as it was painted, or as soft as it is asked for', async () => {
  const half = async (url: string, size = { width: 64, height: 48 }) => {
    if (url !== 'half') return load(url, size)
    const made = flat(size.width, size.height, 0)
    for (let at = 0; at < made.data.length; at += 4)
      if ((at / 4) % size.width < 32) made.data.set([255, 255, 255], at)
    return made
  }
  const hard = await composeLock({ ...job, mask: 'half' }, half)
  expect([31, 32].map((x) => red(hard.picture, x, 20))).toEqual([200, 40])
  const soft = await composeLock({ ...job, mask: 'half', soften: 20 }, half)
  expect(red(soft.picture, 42, 20)).toBeGreaterThan(100)
  expect(red(soft.picture, 52, 20)).toBe(40)
  // Spread over more pixels the same difference is less of an edge.
  expect(soft.seam?.mean).toBeLessThan((hard.seam?.mean ?? 0) / 2)
})
