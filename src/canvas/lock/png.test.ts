import sharp from 'sharp'
import { expect, test } from 'vitest'
import { newPixels, type Pixels } from '../../ui/pixels/pixels.ts'
import { writePng } from './png.ts'

const read = async (blob: Blob) =>
  sharp(Buffer.from(await blob.arrayBuffer()))
    .raw()
    .toBuffer({ resolveWithObject: true })

function picture(width: number, height: number, alpha: (at: number) => number): Pixels {
  const made = newPixels(width, height)
  for (let at = 0; at < width * height; at++) {
    const x = at % width
    made.data.set([(x * 5) & 255, (at * 37) & 255, (at >> 3) & 255, alpha(at)], at * 4)
  }
  return made
}

test('opaque pixels come back to the byte', async () => {
  const made = picture(37, 23, () => 255)
  const { data, info } = await read(await writePng(made))
  expect(info).toMatchObject({ width: 37, height: 23, channels: 3 })
  expect([...data]).toEqual([...made.data].filter((_, at) => at % 4 !== 3))
})

test('so do transparent ones, whose colour a canvas would lose', async () => {
  const made = picture(19, 31, (at) => at % 256)
  const { data, info } = await read(await writePng(made))
  expect(info.channels).toBe(4)
  expect([...data]).toEqual([...made.data])
})

test('one pixel is a picture', async () => {
  const { data } = await read(await writePng(picture(1, 1, () => 255)))
  expect([...data]).toEqual([0, 0, 0])
})
