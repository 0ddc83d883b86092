import sharp from 'sharp'
import { expect, test } from 'vitest'
import { kontext, krea, newUUID, startForTest } from './emulator.fixture.ts'

const bytesOf = async (address: string) => Buffer.from(await (await fetch(address)).arrayBuffer())

test('the same settings are the same bytes, however they are delivered; another seed is not', async () => {
  const { post, settle } = await startForTest({ painter: undefined })
  const task = krea({ seed: '11', outputFormat: 'PNG' })
  const first = await bytesOf((await post([task])).body.data[0].imageURL)

  const inline = { ...task, taskUUID: newUUID(), outputType: 'base64Data', includeCost: true }
  const [{ imageBase64Data }] = (await post([inline])).body.data
  expect(Buffer.from(imageBase64Data, 'base64')).toEqual(first)

  const batch = { ...task, taskUUID: newUUID(), deliveryMethod: 'async', numberResults: 2 }
  await post([batch])
  const [same, other] = (await settle(batch.taskUUID)).body.data
  expect(await bytesOf(same.imageURL)).toEqual(first)
  expect(await bytesOf(other.imageURL)).not.toEqual(first)
})

test('a marker does not change the picture', async () => {
  const { post } = await startForTest({ painter: undefined })
  const task = krea({ seed: '11', outputFormat: 'PNG' })
  const marked = { ...task, taskUUID: newUUID(), positivePrompt: `[[nsfw]] ${task.positivePrompt}` }
  const [plain, same] = (await post([task, marked])).body.data
  expect(await bytesOf(same.imageURL)).toEqual(await bytesOf(plain.imageURL))
})

test('Kontext edits an earlier result at a size that follows it', async () => {
  const { post } = await startForTest({ painter: undefined })
  const [{ imageUUID, imageURL }] = (await post([krea({ seed: '3', width: 192 })])).body.data
  const edit = kontext({
    positivePrompt: 'mirror the picture',
    inputs: { referenceImages: [imageUUID] },
  })
  const [edited] = (await post([edit])).body.data
  const picture = await bytesOf(edited.imageURL)
  expect(await sharp(picture).metadata()).toMatchObject({ width: 1248, height: 832 })
  expect(picture).not.toEqual(await bytesOf(imageURL))
})
