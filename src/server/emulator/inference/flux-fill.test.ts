import { expect, test } from 'vitest'
import { krea, pngOf, startForTest } from '../emulator.fixture.ts'

const fill = (acePlusPlus: unknown, fields: Record<string, unknown> = {}) =>
  krea({ model: 'runware:102@1', acePlusPlus, ...fields })

test('takes the picture to edit at the root, and only there', async () => {
  const { post } = await startForTest()
  const picture = await pngOf()
  const local = { type: 'local_editing', images: [picture], masks: [picture] }
  const edit = await post([fill(local, { referenceImages: [picture] })])
  expect(edit.status).toBe(200)
  const { body } = await post([krea({ referenceImages: [picture] })])
  expect(body.errors).toMatchObject([
    { code: 'unsupportedParameter', parameter: 'referenceImages' },
  ])
})

test.each([
  ['Krea with it', 'runware:107@1', { images: ['data:image/png;base64,iVBORw0KGgo='] }],
  ['FLUX Fill without it', 'runware:102@1', undefined],
])('%s is refused at the model', async (_name, model, acePlusPlus) => {
  const { post } = await startForTest()
  const { body } = await post([krea({ model, acePlusPlus })])
  expect(body.errors).toMatchObject([{ code: 'invalidModel', parameter: 'model' }])
})

test('masks and type must agree', async () => {
  const { post } = await startForTest()
  const images = [await pngOf()]
  const { body } = await post([fill({ type: 'local_editing', images })])
  expect(body.errors).toMatchObject([
    { code: 'incompatibleParameters', parameter: 'acePlusPlus.masks' },
  ])
})
