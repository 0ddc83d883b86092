import sharp from 'sharp'
import { expect, it } from 'vitest'
import { newMask } from './mask.ts'
import { toPng } from './png.ts'

it.each([
  [1, 1],
  [37, 23],
])('a mask of %i × %i is a grey picture of the same pixels', async (width, height) => {
  const mask = newMask(width, height)
  for (let at = 0; at < mask.data.length; at++) mask.data[at] = (at * 7) % 256
  mask.data[0] = 255
  const png = await toPng(mask)
  const picture = sharp(Buffer.from(await png.arrayBuffer()))
  expect(await picture.metadata()).toMatchObject({ format: 'png', width, height, channels: 1 })
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  const step = info.channels
  expect([...data.filter((_, at) => at % step === 0)]).toEqual([...mask.data])
})
