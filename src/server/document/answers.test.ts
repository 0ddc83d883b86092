import { beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '../../models/index.ts'
import { type House, krea, openHouse } from '../jobs/house.test-support.ts'
import { failed, refusal } from '../jobs/scripted-engine.test-support.ts'
import type { ComponentName } from './components.ts'
import { misfits } from './json-schema.test-support.ts'
import type { JsonSchema } from './json-schema.ts'
import { toDocument } from './openapi.ts'

// As a client gets it.
const document = JSON.parse(
  JSON.stringify(toDocument({ models: catalogue, version: '1', origin: 'http://127.0.0.1' })),
)
const schemas: Record<string, JsonSchema> = document.components.schemas
const misfitsOf = (name: ComponentName, answer: unknown) => misfits(schemas[name], answer, schemas)

let house: House
/** Answers as any client reads them, by what became of the generation. */
const made = new Map<string, { id: string; images: { id: string }[] }>()
const refused: unknown[] = []

const answer = async (path: string, method = 'GET', headers = {}) =>
  JSON.parse(await (await house.call(method, path, headers)).text())

beforeAll(async () => {
  house = await openHouse()
  const { on } = house.engine
  const ask = async (as: string, params: object, more = {}) => {
    const reply = await house.post({ ...krea, ...params }, more)
    made.set(as, JSON.parse(await reply.text()))
    await house.work()
  }
  const largest = '9223372036854775806'
  await ask('done', { seed: largest, numberResults: 2, safety: { checkContent: true } })
  await ask('of the other model', {}, { model: 'flux-1-kontext-dev' })
  await ask('with a context', {}, { context: { version: 1, notes: { a: [1, null] } } })
  on.ask = (task) => ({
    body: {
      data: [house.engine.result(task, 0, { NSFWContent: true })],
      errors: [{ code: 'inferenceError', message: 'It broke.', taskUUID: task.taskUUID }],
    },
  })
  await ask('partial', { numberResults: 2 })
  on.ask = undefined
  on.submit = () => refusal(400, 'invalidSteps', { parameter: 'steps', message: 'No.' })
  await ask('failed', {})
  on.submit = () => failed('UND_ERR_SOCKET')
  await ask('in doubt', {})
  on.submit = undefined
  const gone = await house.accept(krea)
  made.set('cancelled', await answer(`/api/generations/${gone.id}/cancel`, 'POST'))
  made.set('accepted', JSON.parse(await (await house.post(krea)).text()))
  const wrong = [
    { steps: 99 },
    { width: 64 },
    { steps: 9, acceleratorOptions: { cacheEndStep: 10 } },
  ]
  for (const params of wrong) {
    const reply = await house.post({ ...krea, ...params })
    refused.push(JSON.parse(await reply.text()))
  }
})

describe('what is answered fits the document', () => {
  it('generations of every kind, as accepted, read, listed and cancelled', async () => {
    const states = new Set<string>()
    for (const [kind, { id }] of made) {
      const one = await answer(`/api/generations/${id}`)
      states.add(one.state)
      expect(misfitsOf('Generation', one), kind).toEqual([])
      const accepted = kind === 'cancelled' ? 'CancelledGeneration' : 'AcceptedGeneration'
      expect(misfitsOf(accepted, made.get(kind)), kind).toEqual([])
    }
    expect([...states].sort()).toEqual(
      ['accepted', 'cancelled', 'done', 'failed', 'inDoubt', 'partial'].sort(),
    )
    const page = await answer('/api/generations')
    expect(page.items).toHaveLength(made.size)
    expect(misfitsOf('GenerationPage', page)).toEqual([])
  })

  it('pictures, with the seeds of those that came as numbers', async () => {
    for (const [kind, { images }] of made)
      for (const { id } of images)
        expect(misfitsOf('Image', await answer(`/api/images/${id}`)), kind).toEqual([])
    const [first, second] = made.get('done')?.images ?? []
    const text = await (await house.call('GET', `/api/images/${first?.id}`)).text()
    expect(text).toContain('"seed":9223372036854775806')
    expect(typeof (await answer(`/api/images/${second?.id}`)).seed).toBe('number')
  })

  it('money, the queue and refusals', async () => {
    expect(misfitsOf('Spend', await answer('/api/spend'))).toEqual([])
    expect(misfitsOf('Queue', await answer('/api/queue'))).toEqual([])
    expect(misfitsOf('ToolList', await answer('/api/tools'))).toEqual([])
    expect(refused).toHaveLength(3)
    for (const body of refused) expect(misfitsOf('ProblemBody', body)).toEqual([])
  })
})

it('the largest seed stands in the document to its digit', () => {
  const text = JSON.stringify(
    toDocument({ models: catalogue, version: '1', origin: 'http://127.0.0.1' }).components.schemas
      .Image,
  )
  expect(text).toContain('"maximum":9223372036854775807')
})
