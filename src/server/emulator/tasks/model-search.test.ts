import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { isAir } from '../../../models/air.ts'
import { catalogue, pictureName } from '../catalogue/catalogue.ts'
import { newUUID, startForTest } from '../emulator.fixture.ts'

const search = (fields: Record<string, unknown> = {}) => ({
  taskType: 'modelSearch',
  taskUUID: newUUID(),
  ...fields,
})

async function find(fields: Record<string, unknown>) {
  const { post } = await startForTest()
  const { body } = await post([search(fields)])
  return body.data[0]
}

test('one item holds the page and the number of all', async () => {
  const task = search({ search: '', limit: 5, offset: 2 })
  const { post } = await startForTest()
  const { status, body } = await post([task])
  expect(status).toBe(200)
  expect(body.data).toHaveLength(1)
  expect(body.data[0]).toMatchObject({
    taskType: 'modelSearch',
    taskUUID: task.taskUUID,
    totalResults: catalogue.length,
  })
  expect(body.data[0].results).toHaveLength(5)
  const { body: all } = await post([search({ limit: 7 })])
  expect(body.data[0].results[0].air).toBe(all.data[0].results[2].air)
})

test.each([
  ['flux1d', 'flux-1-dev'],
  ['fluxkontextdev', 'flux-1-kontext-dev'],
])('%s is %s', async (old, now) => {
  const wish = { category: 'lora', limit: 100 }
  const [one, other] = [
    await find({ ...wish, architecture: old }),
    await find({ ...wish, architecture: now }),
  ]
  expect(one.results).toMatchObject(
    other.results.map(({ air, architecture }: Record<string, string>) => ({ air, architecture })),
  )
  expect(one.totalResults).toBeGreaterThan(1)
  expect(new Set(one.results.map((model: { architecture: string }) => model.architecture))).toEqual(
    new Set([now]),
  )
})

test('words, tags, visibility and order narrow and sort', async () => {
  expect((await find({ search: 'ink wash' })).results[0]).toMatchObject({
    name: 'Quiet ink wash',
    positiveTriggerWords: 'quiet ink wash, rice paper',
    category: 'lora',
    private: false,
  })
  expect((await find({ search: '652699' })).totalResults).toBe(1)
  expect((await find({ tags: ['clay'] })).totalResults).toBe(1)
  expect((await find({ visibility: 'private' })).results).toMatchObject([{ private: true }])
  expect((await find({ search: 'nothing has this name' })).results).toEqual([])
  const names = (await find({ sort: 'name', category: 'upscaler' })).results.map(
    ({ name }: { name: string }) => name,
  )
  expect(names).toEqual([...names].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
  const loads = (await find({ sort: '-downloadCount', limit: 100 })).results.map(
    ({ downloadCount }: { downloadCount: number }) => downloadCount,
  )
  expect(loads).toEqual([...loads].sort((a, b) => b - a))
  const popular = (await find({ limit: 100 })).results.map(
    ({ downloadCount }: { downloadCount: number }) => downloadCount,
  )
  expect(popular).toEqual(loads)
})

test.each([
  [{ limit: 101 }, 'invalidLimit', 'limit'],
  [{ offset: -1 }, 'invalidOffset', 'offset'],
  [{ category: 'song' }, 'invalidCategory', 'category'],
  [{ sort: 'shoe size' }, 'invalidSort', 'sort'],
  [{ tags: 'ink' }, 'invalidTags', 'tags'],
  [{ colour: 'red' }, 'unsupportedParameter', 'colour'],
])('%j is refused', async (fields, code, parameter) => {
  const { post } = await startForTest()
  const { status, body } = await post([search(fields)])
  expect(status).toBe(400)
  expect(body.errors).toMatchObject([{ code, parameter, taskType: 'modelSearch' }])
})

describe('the catalogue', () => {
  test('has well-formed identifiers, each once, and a picture name for each', () => {
    const airs = catalogue.map(({ air }) => air)
    expect(airs.every(isAir)).toBe(true)
    expect(new Set(airs).size).toBe(airs.length)
    expect(new Set(airs.map(pictureName)).size).toBe(airs.length)
    const flux = catalogue.filter(
      ({ category, architecture }) => category === 'lora' && architecture === 'flux-1-dev',
    )
    expect(flux.length).toBeGreaterThanOrEqual(24)
  })

  test('its pictures are public, small and the same every time', async () => {
    const { post, url } = await startForTest()
    const { body } = await post([search({ search: 'lighthouse', limit: 1 })])
    const address: string = body.data[0].results[0].heroImage
    expect(address.startsWith(`${url}/model/`)).toBe(true)
    const load = async () => Buffer.from(await (await fetch(address)).arrayBuffer())
    const bytes = await load()
    expect((await sharp(bytes).metadata()).format).toBe('webp')
    expect(bytes.equals(await load())).toBe(true)
    expect((await fetch(`${url}/model/no-such-model.webp`)).status).toBe(404)
  })
})
