import { expect, test } from 'vitest'
import { krea, startForTest } from '../emulator.fixture.ts'

const ERRORS = 'https://runware.ai/docs/models-api/errors'
const PAGE = 'https://runware.ai/docs/models/krea-flux-1-krea-dev'

test.each([
  ['a picture', { inputs: { seedImage: 'data:image/png;base64,AAAA' } }, 'inputs-seedimage'],
  ['a picture of a list', { pulid: { images: ['data:image/png;base64,AAAA'] } }, 'pulid-images'],
  ['a taskUUID', { taskUUID: 'none' }, 'taskuuid'],
  ['the model that runs', { model: 'runware:102@1' }, 'model'],
])('%s that is refused leads to its place on the page of the model', async (_name, fields, at) => {
  const { post } = await startForTest()
  const { body } = await post([krea(fields)])
  expect(body.errors).toMatchObject([{ documentation: `${PAGE}#request-${at}` }])
})

test('so does a taskUUID used twice', async () => {
  const { post } = await startForTest()
  const task = krea()
  await post([task])
  const { body } = await post([task])
  expect(body.errors).toMatchObject([
    { code: 'conflictTaskUUID', documentation: `${PAGE}#request-taskuuid` },
  ])
})

test("another model than a tool's leads to the page of the tool", async () => {
  const { post } = await startForTest()
  const inputs = { image: 'data:image/png;base64,AAAA' }
  const task = { ...krea(), taskType: 'imageMasking', inputs }
  const { taskType, taskUUID, model } = task
  const { body } = await post([{ taskType, taskUUID, model, inputs }])
  expect(body.errors).toMatchObject([
    { code: 'invalidModel', documentation: 'https://runware.ai/docs/platform/mask#request-model' },
  ])
})

test.each(['[[fail]]', '[[late reject]]'])(
  'a result that fails by %s says where to read',
  async (mark) => {
    const { post, settle } = await startForTest()
    const task = krea({ positivePrompt: `a fox ${mark}` })
    expect((await post([task])).body.errors).toMatchObject([{ documentation: ERRORS }])
    const later = krea({ positivePrompt: `a fox ${mark}`, deliveryMethod: 'async' })
    await post([later])
    expect((await settle(later.taskUUID)).body.errors).toMatchObject([
      { documentation: ERRORS, status: 'error' },
    ])
  },
)

test('what is no parameter of a task leads to the page of errors', async () => {
  const { post } = await startForTest()
  const { body } = await post([krea({ positivePrompt: 'a fox [[401]]' })])
  expect(body.errors).toMatchObject([{ code: 'invalidApiKey', documentation: ERRORS }])
})
