import { describe, expect, test } from 'vitest'
import type { ProblemBody } from '../../contract/error.ts'
import { krea, openHouse, read } from '../jobs/house.test-support.ts'

describe('a body that is not a request', () => {
  const refusal = async (body: unknown) => {
    const house = await openHouse()
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const headers = { 'idempotency-key': 'k', 'content-type': 'application/json' }
    const reply = await house.call('POST', '/api/generations', headers, text)
    const { error } = await read<ProblemBody>(reply)
    return { status: reply.status, path: error.path, paths: error.issues?.map(({ path }) => path) }
  }
  const model = 'krea-flux-1-krea-dev'
  const asked = { model, params: krea }

  test.each([
    ['a name beside params', { ...asked, extra: 1 }, 'extra'],
    ['a name in the context', { ...asked, context: { version: 1, layers: [] } }, 'context.layers'],
    [
      'no picture to edit',
      { ...asked, context: { version: 1, pictureToEdit: 'it' } },
      'context.pictureToEdit',
    ],
    ['a parent that is no id', { ...asked, parentId: 'x'.repeat(101) }, 'parentId'],
    ['a parent of odd characters', { ...asked, parentId: 'a\0b' }, 'parentId'],
  ])('%s is refused at its path', async (_, body, path) => {
    expect(await refusal(body)).toEqual({ status: 422, path, paths: [path] })
  })

  test.each<[Record<string, unknown>, string]>([
    [{ extra: 1 }, 'extra cannot be given here; a request has model, params, context, parentId'],
    [
      { context: { version: 1, foo: 1 } },
      'context.foo cannot be given here; context has version, pictureToEdit, notes.',
    ],
    [
      { params: JSON.parse('{"safety":{"__proto__":1}}') },
      'params.safety.__proto__ cannot be given here.',
    ],
  ])('an unknown name in %j is refused by naming those of its place', async (more, said) => {
    const house = await openHouse()
    const { error } = await read<ProblemBody>(await house.post(krea, more))
    expect(error.message.startsWith(said)).toBe(true)
  })

  test('an unknown model is refused by naming those that there are', async () => {
    const house = await openHouse()
    const { error } = await read<ProblemBody>(await house.post({}, { model: 'x' }))
    const slugs = 'krea-flux-1-krea-dev or flux-1-kontext-dev'
    expect(error).toMatchObject({ code: 'validation', path: 'model' })
    expect(error.issues).toEqual([
      {
        path: 'model',
        severity: 'error',
        rule: 'unknown-model',
        message: `There is no model called x; it is ${slugs}.`,
        allowed: slugs,
      },
    ])
  })

  test.each([
    ['{"__proto__":1}', '__proto__'],
    ['{"positivePrompt":"abc","safety":{"__proto__":{"checkContent":true}}}', 'safety.__proto__'],
    ['{"lora":[{"model":"a:b@c","__proto__":{}}]}', 'lora[0].__proto__'],
  ])('__proto__ in params %s is a name like any other', async (params, path) => {
    const body = `{"model":"${model}","params":${params}}`
    expect(await refusal(body)).toEqual({ status: 422, path, paths: [path] })
  })

  test('more rows and names than any model takes are refused before they are looked at', async () => {
    const lora = Array.from({ length: 30_000 }, () => ({}))
    const names = Object.fromEntries(lora.map((_, at) => [`name${at}`, 1]))
    // Named is the first that is one too many.
    for (const [params, path] of [
      [{ ...krea, lora }, 'lora[1996]'],
      [{ ...krea, ...names }, 'name1997'],
      [{ ...krea, safety: names }, 'safety.name1996'],
    ])
      expect(await refusal({ model, params })).toEqual({ status: 422, path, paths: undefined })
  })

  test.each([
    ['params', ''],
    ['context', 'context.'],
  ])('an endless name in %s is refused without being repeated', async (place, prefix) => {
    const house = await openHouse()
    const body = { ...asked, context: { version: 1 }, [place]: { ['x'.repeat(1_000_000)]: 1 } }
    const headers = { 'idempotency-key': 'k', 'content-type': 'application/json' }
    const reply = await house.call('POST', '/api/generations', headers, JSON.stringify(body))
    const text = await reply.text()
    expect(reply.status).toBe(422)
    expect(text.length).toBeLessThan(2_000)
    expect(JSON.parse(text).error.path).toBe(`${prefix}${'x'.repeat(200)}…`)
  })

  test.each([1e20, 9007199254740994, -1e21, 1e-9])(
    'a number without bounds may be %d, and reaches the engine as one',
    async (trueCFGScale) => {
      const house = await openHouse()
      const { id } = await house.accept({ ...krea, trueCFGScale })
      await house.work()
      const { params, task } = await house.get(id)
      expect([params.trueCFGScale, task.trueCFGScale]).toEqual([trueCFGScale, trueCFGScale])
      expect(house.engine.bodies[0]).toContain(`"trueCFGScale":${trueCFGScale}`)
    },
  )

  test('a long number in the notes stays a number', async () => {
    const house = await openHouse()
    const context = { version: 1, notes: { long: 1e20, list: [9007199254740994] } }
    const { id } = await house.accept(krea, { context })
    expect((await house.get(id)).context).toEqual(context)
  })

  test('a seed of odd digits in the notes is kept as it was written', async () => {
    const house = await openHouse()
    const context = { version: 1, notes: { seed: '007' } }
    const { id } = await house.accept(krea, { context })
    expect((await house.get(id)).context).toEqual(context)
  })
})
