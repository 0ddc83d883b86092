import sharp from 'sharp'
import { expect, test } from 'vitest'
import { kontext, pngOf, startForTest } from '../emulator.fixture.ts'

test('without size and reference: missingDimensionParameters', async () => {
  const { post } = await startForTest()
  const { status, body } = await post([kontext()])
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([
    {
      code: 'missingDimensionParameters',
      parameter: ['width', 'height', 'referenceImages'],
      type: 'integer|array',
    },
  ])
})

test('without size it follows the reference to the closest of its sizes', async () => {
  const { post } = await startForTest()
  const referenceImages = [await pngOf(300, 200)]
  const { body } = await post([
    kontext({ inputs: { referenceImages }, includeCost: true, outputType: 'base64Data' }),
  ])
  const bytes = Buffer.from(body.data[0].imageBase64Data, 'base64')
  expect(await sharp(bytes).metadata()).toMatchObject({ width: 1248, height: 832 })
  expect(body.data[0].cost).toBeCloseTo((0.0105 * 1248 * 832) / 1024 ** 2, 9)
})

test('takes its 17 sizes, fine-tunes, and no other pair', async () => {
  const { post } = await startForTest()
  const tune = kontext({ model: 'civitai:652699@993999', width: 672, height: 1568 })
  expect((await post([tune])).status).toBe(200)
  const { body } = await post([kontext({ width: 1000, height: 1000 })])
  expect(body.errors).toMatchObject([
    { code: 'unsupportedDimensions', parameter: ['width', 'height'] },
  ])
  expect(body.errors?.[0].message).toContain('1568×672')
})

test('a model that is no AIR is refused', async () => {
  const { post } = await startForTest()
  for (const model of ['flux', 7, undefined])
    expect((await post([kontext({ model })])).body.errors).toMatchObject([
      { code: 'invalidModel', parameter: 'model' },
    ])
})
