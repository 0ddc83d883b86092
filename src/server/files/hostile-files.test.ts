import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ASSET_MAX_PIXELS, ASSET_MIMES, THUMBNAIL_WIDTHS } from '../../contract/asset.ts'
import { type House, openHouse } from '../app.fixture.ts'
import { bases, CANARY, crafted, createRandom, mutations } from './hostile-files.fixture.ts'
import { toRendition } from './picture.ts'

/** Each seed is another set of spoiled files; the number is in the title of what failed. */
const SEEDS = [1, 2]
/** Memory that all of it may take beyond what the process began with, bytes. */
const MEMORY_MAX = 400 * 1024 * 1024
const REFUSALS = new Set([400, 413, 415, 422])

let house: House
let clean: Record<string, Buffer>
let began = 0
let most = 0
beforeAll(async () => {
  house = await openHouse()
  clean = await bases()
  began = process.memoryUsage.rss()
})
afterAll(() => house.close())

const stored = async (): Promise<number> => {
  let count = 0
  for await (const _ of house.deps.files.list()) count += 1
  return count
}

/** Whether it was taken, after looking at all that must be true of either. */
async function send(name: string, bytes: Buffer): Promise<boolean> {
  const before = await stored()
  const headers = { 'content-type': 'image/png' }
  const body = new Uint8Array(bytes)
  const reply = await house.call('/api/assets', { method: 'POST', headers, body })
  most = Math.max(most, process.memoryUsage.rss())
  const answer = await reply.json()
  if (reply.status !== 201) {
    expect(REFUSALS, `${name}: ${reply.status}`).toContain(reply.status)
    expect(answer.error.message, name).toMatch(/^[A-Z].*\.$/)
    expect(await stored(), name).toBe(before)
    return false
  }
  const { hash, mime, width, height } = answer
  const kept = await house.deps.files.read(hash)
  if (!kept) throw new Error(`${name} is not there`)
  // Every pixel of what is kept can be read, and it is what the answer says.
  const { info } = await sharp(kept, { failOn: 'error' })
    .autoOrient()
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height], name).toEqual([width, height])
  expect(width * height, name).toBeLessThanOrEqual(ASSET_MAX_PIXELS)
  expect(ASSET_MIMES, name).toContain(mime)
  for (const path of [hash, `${hash}/${THUMBNAIL_WIDTHS[0]}`]) {
    const shown = await house.call(`/api/assets/${path}`)
    expect(shown.status, name).toBe(200)
    expect(shown.headers.get('content-type'), name).toMatch(/^image\/(jpeg|png|webp)$/)
  }
  const sent = Buffer.from((await toRendition(kept)).bytes)
  // A splice can put another file's words among the pixels, where they are nobody's metadata.
  if (!name.startsWith('splice')) expect(sent.includes(CANARY), name).toBe(false)
  const about = await sharp(sent).metadata()
  expect([about.exif, about.xmp, about.iptc, about.comments], name).toEqual(
    Array(4).fill(undefined),
  )
  return true
}

describe('door 6: hostile files', () => {
  it('leave real pictures of every kind as welcome as they were', async () => {
    const taken = []
    for (const [name, bytes] of Object.entries(clean)) if (await send(name, bytes)) taken.push(name)
    expect(taken).toEqual(Object.keys(clean).filter((name) => !name.startsWith('moving')))
  })

  it('made with thought are refused in words, or taken without what they carried', async () => {
    const files = Object.entries(crafted(clean.jpeg ?? Buffer.alloc(0)))
    const taken: string[] = []
    for (const [name, bytes] of files) if (await send(name, bytes)) taken.push(name)
    expect(taken).toContain('words in every chunk')
    expect(taken).toContain('words in every segment')
    for (const name of [
      'no width',
      'a PNG that moves',
      'a WEBP of nothing',
      'fewer pixels than said',
    ])
      expect(taken).not.toContain(name)
  })

  it.each(SEEDS)('spoiled at random are no 5xx and nothing half-read, seed %i', async (seed) => {
    const random = createRandom(seed)
    const pictures = Object.entries(clean)
    let taken = 0
    for (const [kind, mutate] of Object.entries(mutations)) {
      for (const [name, bytes] of pictures) {
        const [, other] = pictures[Math.floor(random() * pictures.length)] ?? ['', bytes]
        const spoiled = mutate(bytes, random, other ?? bytes)
        if (await send(`${kind} of ${name}, seed ${seed}`, spoiled)) taken += 1
      }
    }
    // Some survive, or nothing would be said about what is taken.
    expect(taken).toBeGreaterThan(5)
    expect(taken).toBeLessThan(Object.keys(mutations).length * pictures.length)
  })

  it('take no more memory than the largest honest picture', () => {
    expect(most - began).toBeLessThan(MEMORY_MAX)
  })
}, 120_000)
